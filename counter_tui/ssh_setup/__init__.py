"""The way in over OpenSSH: the files, the steps and the key lines that an administrator needs."""
