"""Takes the names for debuggers out of the library in a wheel: `strip.py WHEEL`.

maturin writes Python's side from what the library names, so it cannot be stripped as it
is built. Prints the bytes of the wheel before and after.
"""

import base64
import hashlib
import pathlib
import subprocess
import sys
import tempfile
import zipfile

LIBRARIES = {".so": "--strip-unneeded", ".dylib": "-x"}


def stripped(name, data, folder):
    option = LIBRARIES.get(pathlib.PurePath(name).suffix)
    if option is None:
        return data
    file = pathlib.Path(folder) / "library"
    file.write_bytes(data)
    subprocess.run(["strip", option, str(file)], check=True)
    return file.read_bytes()


def line(name, data):
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"{name},sha256={digest},{len(data)}"


def main(wheel):
    before = wheel.stat().st_size
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as held:
        files = [(one, stripped(one.filename, held.read(one), folder)) for one in held.infolist()]
    record = next(one for one, _ in files if one.filename.endswith(".dist-info/RECORD"))
    files = [(one, data) for one, data in files if one is not record]
    listed = [line(one.filename, data) for one, data in files] + [f"{record.filename},,"]
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as out:
        for one, data in files + [(record, ("\n".join(listed) + "\n").encode())]:
            out.writestr(one, data, zipfile.ZIP_DEFLATED)
    print(f"wheel of {before} bytes, {wheel.stat().st_size} as shipped")


main(pathlib.Path(sys.argv[1]))
