"""x"""
import pytest

from db.reads.board import board
from db.transactions.enrol import *
from db.transactions.issue_card import *
from db.transactions.receive_blanks import *
from tests.office import *


@pytest.mark.parametrize("x",[1,2,3])
def test_x(office,x):
    office.write(receive_blanks, call("gudang"), ReceiveOrder(2,"BA 1"))
    office.write(enrol, call(), EnrolOrder(ADULT.nik))
    print(office.write(issue_card, call(), IssueOrder(ADULT.nik)))
    print(office.read(board))
def test_niks():
    from db.rules.kk_number import kk_errors
    from db.rules.nik import nik_errors, nik_warnings
    assert len({p.nik for p in (*RESIDENTS,*crowd(9))})==len(RESIDENTS)+9
    for p in (*RESIDENTS,*crowd(9)):
        assert not nik_errors(p.nik) and not kk_errors(p.no_kk), p
        assert not nik_warnings(p.nik,birth_date=p.birth_date,sex=p.sex,kecamatan_code=p.kelurahan_code[:8])
