from __future__ import annotations
import pytest
from tests.screens.driving import *
from tests.screens.driving import _nothing
from tests.office import *
from tests.screens.test_resident_form import NIK as NEW, NEEDED, form_open, missing, values, PASSWORD
from screens.sign_in import SignIn
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
async def test_lock_while_sending(office):
    async with counter(office) as desk:
        await form_open(desk)
        with writing_held(office):
            burst(desk, *NEEDED, "ctrl+s")
            await told(desk, "mencatat")
            desk.app._lock()
            await screen_is(desk,"SignIn")
        await desk.pilot.pause()
        desk.store.write(_nothing); await desk.pilot.pause()
        print("LOCK", acts(office)); print(screen_text(desk))
async def test_flag_race(office):
    async with counter(office) as desk:
        burst(desk,"ba"); await shown(desk,"2 orang.")
        for n in range(30):
            burst(desk,"iq"); burst(desk,"down"); burst(desk," s"); burst(desk,"enter")
            await all_settled(desk)
            if "Tidak dihitung" in desk.message: print("SPURIOUS", n, desk.typed)
            burst(desk,"ctrl+u"); await all_settled(desk); burst(desk,"ba"); await shown(desk,"2 orang.")
async def test_double_scan_missing(office):
    async with counter(office) as desk:
        for gap in (0,1):
            burst(desk,NEW,"enter")
            if gap: await shown(desk,"tidak ditemukan")
            burst(desk,NEW,"enter","enter"); await all_settled(desk); 
            print("DOUBLE", type(desk.app.screen).__name__, desk.message)
