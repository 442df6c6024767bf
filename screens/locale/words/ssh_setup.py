"""The way in over SSH: its commands, its steps, and what can't stand in its files."""

_COMMANDS = {
    "command.ssh-setup": (
        "masuk lewat SSH: langkah dan berkasnya",
        "the way in over SSH: its steps and files",
    ),
    "command.ssh-setup viewers": (
        "langkah agar pengawas membuka papan lewat SSH, sebagai skrip untuk root",
        "the steps by which supervisors get the board over SSH, as a script for root",
    ),
    "command.ssh-setup clerks": (
        "langkah agar petugas membuka loket lewat SSH, sebagai skrip untuk root",
        "the steps by which clerks get the counter over SSH, as a script for root",
    ),
    "command.ssh-setup key": (
        "baris untuk kunci publik satu orang",
        "the line for one person's public key",
    ),
    "arg.ssh_out": (
        "tulis skrip dan berkasnya ke folder ini, jangan cetak",
        "write the script and its files into this folder instead of printing",
    ),
    "arg.ssh_account": (
        "akun yang dipakai masuk (board; petugas: counter)",
        "the account to log in as (board; clerks: counter)",
    ),
    "arg.ssh_program": (
        "folder program (/opt/counter-tui), dengan bin/python di dalamnya",
        "the program's folder (/opt/counter-tui), with bin/python in it",
    ),
    "arg.ssh_keys": ("folder berkas kunci", "the folder of the keys' files"),
    "arg.ssh_sshd": ("folder potongan setelan sshd", "the folder of sshd's pieces"),
    "arg.ssh_hours": (
        "sesi berakhir paling lama setelah sekian jam (12)",
        "a session ends after so many hours at the latest (12)",
    ),
    "arg.ssh_page": (
        "yang ditampilkan papan: berkas halaman, atau postgresql://",
        "what the board shows: the page's file, or postgresql://",
    ),
    "arg.ssh_publisher": (
        "akun loket, di PostgreSQL perannya, yang menulis halaman (counter)",
        "the counters' account, in PostgreSQL their role, which writes the page (counter)",
    ),
    "arg.ssh_home": ("folder data petugas", "the clerks' data folder"),
    "arg.ssh_settings": ("berkas setelan loket", "the counters' settings file"),
    "arg.ssh_name": (
        "nama pemegang kunci: huruf kecil, angka, titik, garis",
        "whose key it is: small letters, digits, dots, dashes",
    ),
    "arg.ssh_key_file": ("berkas kunci publik (.pub)", "the file of the public key (.pub)"),
    "arg.ssh_kind": ("untuk siapa (viewers)", "for whom (viewers)"),
}

_USAGE = {
    "usage.ssh_account": (
        "{value} tidak dapat menjadi akun: huruf kecil, angka, - dan _, dan bukan root",
        "{value} can't be the account: small letters, digits, - and _, and not root",
    ),
    "usage.ssh_publisher": (
        "{value} menulis halaman; pengawas memerlukan akun lain",
        "{value} writes the page; supervisors need another account",
    ),
    "usage.ssh_path": (
        "{value} tidak dapat dipakai: jalur penuh dari huruf, angka dan . _ + -",
        "{value} can't be used: a full path of letters, digits and . _ + -",
    ),
    "usage.ssh_url": (
        "alamat basis data tidak dapat dipakai. Contoh: postgresql:///office",
        "the database's URL can't be used. For one: postgresql:///office",
    ),
    "usage.ssh_password": (
        "kata sandi di alamat akan terbaca oleh semua akun mesin ini. Pakai peer atau sertifikat",
        "a password in the URL could be read by every account here. Use peer or a certificate",
    ),
    "usage.ssh_hours": ("--hours: antara 1 dan {most}", "--hours: between 1 and {most}"),
    "usage.ssh_name": (
        "{value} tidak dapat menjadi nama: huruf kecil, angka, . _ -, paling panjang 32",
        "{value} can't be the name: small letters, digits, . _ -, 32 at most",
    ),
    "usage.ssh_private_key": (
        "itu kunci pribadi, yang tidak boleh dikirim ke mana pun. Pakai berkas .pub",
        "that is the private key, which must go nowhere. Use the .pub file",
    ),
    "usage.ssh_key": (
        "bukan satu kunci publik. Satu baris, tanpa pilihan di depannya: {accepted}",
        "not one public key. One line, no options before it: {accepted}",
    ),
    "usage.ssh_key_broken": (
        "kunci itu terpotong atau berubah",
        "this key is cut off or was changed",
    ),
    "usage.ssh_key_short": (
        "kunci RSA di bawah {bits} bit tidak aman. Buat: ssh-keygen -t ed25519",
        "an RSA key under {bits} bits isn't safe. Make one: ssh-keygen -t ed25519",
    ),
    "usage.ssh_key_file": (
        "{file} tidak dapat dibaca: {why}",
        "{file} can't be read: {why}",
    ),
}

_STEPS = {
    "ssh.script": (
        "Akun {account} lewat SSH. Dijalankan oleh root; boleh diulang.",
        "The account {account} over SSH. For root to run; it may be run again.",
    ),
    "ssh.step.program": (
        "Program di {program}, milik root, dan yang dijalankan setiap kunci.",
        "The program in {program}, root's own, and what every key starts.",
    ),
    "ssh.step.account": (
        "Akun {account}: tanpa kata sandi, tanpa shell; shell-nya adalah skrip tadi.",
        "The account {account}: no password and no shell; its shell is that script.",
    ),
    "ssh.step.page": (
        "Folder halaman: hanya {publisher} yang menulis di sana, semua boleh membaca.",
        "The page's folder: only {publisher} writes there, everybody may read.",
    ),
    "ssh.step.role": (
        "Peran {account} di PostgreSQL, yang dapat membaca tampilan papan dan tidak lebih.",
        "The role {account} in PostgreSQL, which can read the board's view and no more.",
    ),
    "ssh.step.role_there": (
        "Oleh pengelola PostgreSQL di {server}:",
        "By PostgreSQL's administrator at {server}:",
    ),
    "ssh.step.keys": (
        "Kunci di tempat milik root, satu baris untuk setiap orang.",
        "The keys in a place of root's, one line a person.",
    ),
    "ssh.step.sshd": (
        "Setelan sshd; diperiksa dulu, dan diambil kembali kalau tidak berlaku.",
        "What sshd is told; checked first, and taken back where it doesn't count.",
    ),
    "ssh.stop.account": (
        "Akun {account} sudah ada, dengan folder atau shell lain daripada {home} dan {shell}. "
        "Pakai nama lain (--account), atau hapus akun itu.",
        "The account {account} is there already, with another folder or shell than {home} and "
        "{shell}. Take another name (--account), or remove that account.",
    ),
    "ssh.stop.program": (
        "Akun {account} tidak dapat menjalankan {python}: folder program, atau Python-nya, "
        "tertutup baginya.",
        "The account {account} is kept from running {python}: the folder of the program, or its "
        "Python, is closed to it.",
    ),
    "ssh.stop.sshd": (
        "sshd tidak ditemukan. Pasang openssh-server.",
        "There is no sshd. Install openssh-server.",
    ),
    "ssh.stop.counts": (
        "Untuk akun {account} yang berikut harus berlaku; setelan sshd yang lain mendahuluinya:",
        "This has to count for the account {account}; another setting of sshd comes before it:",
    ),
    "ssh.then.key": (
        "Lalu, untuk setiap orang:\n"
        "sudo {command} ssh-setup key NAMA NAMA.pub {options} | sudo tee -a {file}",
        "Then, for each person:\n"
        "sudo {command} ssh-setup key NAME NAME.pub {options} | sudo tee -a {file}",
    ),
    "ssh.then.settings": (
        'Di {file}: db = "{db}" atau basis data PostgreSQL.',
        'In {file}: db = "{db}", or the PostgreSQL database.',
    ),
    "ssh.then.office": (
        "Kantor baru dibuka oleh akun ini:\nsudo -u {account} {command} init --db {db}",
        "A new office is opened by this account:\nsudo -u {account} {command} init --db {db}",
    ),
    "ssh.then.page": (
        'Di berkas setelan loket: board_file = "{page}"',
        'In the counters\' settings file: board_file = "{page}"',
    ),
    "ssh.then.flag": (
        "Di kantor: {command} settings board_page yes --as ADMIN",
        "At the office: {command} settings board_page yes --as ADMIN",
    ),
    "ssh.written": (
        "Tertulis. Baca, lalu jalankan sebagai root: sh {file}",
        "Written. Read it, then run it as root: sh {file}",
    ),
}

WORDS = {**_COMMANDS, **_USAGE, **_STEPS}
