#!/usr/bin/env python3
"""How often each verb of the program waits for a server, with a few cases and with many.

    roundtrips.py PROGRAM [--cases N] [--bin DIR]

Every verb that opens a registry runs on two of them, of 3 and of N cases (60), each with a document of its own, over a line
on which it is counted how often the server says that it is ready: once for each wait. No verb may wait more often because
there are more cases, but for what it sends or reads at a time: of documents 128, so that a thousand cases cost a verb that
goes over all of them some twenty waits. A document of evidence that is sent is waited for by itself.

Prints the table; exit 1 where a verb waits too often. Needs PostgreSQL, libpq and Python 3.
"""
import argparse, os, shutil, socket, struct, subprocess, sys, tempfile, threading

from server import BIN, Server

NUMBER = "REC-2024-000001"
# How often any verb may wait, and how much more often for many cases than for few.
MOST, MORE = 40, 4
MOST_BUT = {"publish": 60, "publication set": 60, "merge": 60}
VERBS = """
list
list --json pump
list --as-of 2024-06-01
overdue
due
due --ics
today
changes --since 2024-05-01
changes --since-position 0
stats
stats --by month --as public
digest --since 2024-05-01 --out OUT.docx
export --out OUT.csv
export --out OUT.xlsx
export --out OUT.csv --as public
list --out OUT.csv
overdue --out OUT.xlsx
publish OUT.site --yes
publish OUT.site --yes
verify
evidence check
evidence list NUMBER
evidence check NUMBER
show NUMBER
show NUMBER --history
show NUMBER --as public
next NUMBER
explain NUMBER
letter NUMBER --out OUT.docx
remind --out OUT.letters
party list
party show b-dept
workflow list
workflow show council-recommendation
workflow upgrade --dry-run
calendar list
calendar show 2024
calendar recompute
template list
template fields
import template council-recommendation OUT.xlsx
publication show
recipe list
backup OUT.backup
copy SELF OUT.copy --office QQ
seal
seal proof NUMBER
merge FOLDER
merge FOLDER
tick
tick
withhold NUMBER --reason x
release NUMBER --reason x
publication set --workflow council-recommendation --embargo 3
party change b-dept --kind council
party rename b-dept --name en=New --from 2024-07-01
party retire b-dept --on 2024-07-10
annul NUMBER --reason x
workflow retire social-audit
workflow upgrade
office set XYZ
refresh
verify
"""


class Line:
    """Stands between the program and the server, and counts how often the server says that it is ready."""

    def __init__(self, folder, server):
        self.folder, self.server, self.count = folder, server, 0
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(folder + "/.s.PGSQL.5432")
        self.listener.listen(64)
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            client, _ = self.listener.accept()
            server = socket.socket(socket.AF_UNIX)
            server.connect(self.server + "/.s.PGSQL.5432")
            threading.Thread(target=self.pump, args=(client, server, False), daemon=True).start()
            threading.Thread(target=self.pump, args=(server, client, True), daemon=True).start()

    def pump(self, source, sink, counts):
        known = b""
        try:
            while data := source.recv(1 << 16):
                if counts:
                    known += data
                    # Of each message the kind, and its length with that of the length itself.
                    while len(known) >= 5 and len(known) > (length := struct.unpack(">I", known[1:5])[0]):
                        self.count += known[:1] == b"Z"
                        known = known[length + 1:]
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--cases", type=int, default=60)
    parser.add_argument("--bin", default=BIN)
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    folder = tempfile.mkdtemp()
    os.chmod(folder, 0o711)
    for name in ("server", "line"):
        os.mkdir(f"{folder}/{name}")
    server = Server(folder + "/server", options.bin, False)
    line = Line(folder + "/line", folder + "/server")
    environment = dict(PATH=os.environ["PATH"], OVERSIGHT_NOW="2024-07-10T09:00:00+05:00", OVERSIGHT_AS="p-sec",
                       OVERSIGHT_LANG="en", XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder, TMPDIR=folder)

    def run(registry, *words):
        return subprocess.run([options.program, *words], capture_output=True, text=True, cwd=folder,
                              env=dict(environment, OVERSIGHT_REGISTRY=registry))

    def must(registry, *words):
        done = run(registry, *words)
        if done.returncode != 0:
            sys.exit(f"roundtrips: {words}: {done.stderr}")

    def found(count):
        """A folder with so many cases, another that has some more, and a copy of the first on the server."""
        here, other = f"{folder}/here{count}", f"{folder}/other{count}"
        must(here, "init", here)
        must(here, "party", "add", "p-sec", "--kind", "person", "--name", "en=D", "--role", "secretary", "--role", "chair")
        must(here, "party", "add", "b-dept", "--kind", "executive", "--name", "en=Department")
        must(here, "publication", "set", "--workflow", "council-recommendation", "--licence", "CC-BY")

        def log(registry, place):
            with open(f"{folder}/minutes.txt", "w") as file:
                file.write(f"Minutes {count} {place}")
            must(registry, "log", f"Pump {place}", "--to", "b-dept=2024-05-21", "--adopted", "2024-05-17", "--on",
                 "2024-05-20", "membersTotal=15", "membersPresent=11", "--evidence", f"minutes={folder}/minutes.txt")

        for place in range(count):
            log(here, place)
        at = f"postgresql://oversight@/oversight?host={folder}/server&registry=r{count}"
        must(here, "copy", here, at, "--office", "SRV")
        must(here, "copy", here, other, "--office", "OTH")
        log(other, count)
        return other, at.replace("/server&", "/line&")

    wrong, counts = 0, {}
    try:
        for count in (3, options.cases):
            other, at = found(count)
            for place, verb in enumerate(filter(None, VERBS.split("\n"))):
                words = verb.replace("NUMBER", NUMBER).replace("OUT", f"{folder}/out{count}").replace("FOLDER", other)
                before = line.count
                done = run(at, *[word.replace("SELF", at) for word in words.split()])
                if done.returncode != 0:
                    wrong += 1
                    print(f"roundtrips: {verb}: {done.returncode} {done.stderr[:300]}")
                counts.setdefault((place, verb), []).append(line.count - before)
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
    for (_, verb), (few, many) in sorted(counts.items()):
        most = next((most for name, most in MOST_BUT.items() if verb.startswith(name)), MOST)
        isWrong = many > most or many > few + MORE
        wrong += isWrong
        print(f"{'!' if isWrong else ' '} {verb:64} {few:4} with 3 cases {many:4} with {options.cases}")
    print(f"roundtrips: {len(counts)} verbs; wrong: {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
