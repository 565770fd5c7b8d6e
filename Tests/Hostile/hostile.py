#!/usr/bin/env python3
"""Hostile names, arguments and files against the built program.

    hostile.py PROGRAM

Nothing a terminal would obey may come out, nothing may crash, hang or be a defect of ours (70), and everything made must
be private whatever the umask. Prints what is wrong; exit 1 when something is.
"""
import json, os, shutil, stat, subprocess, sys, tempfile, unicodedata

PROGRAM = os.path.abspath(sys.argv[1])
TOP = tempfile.mkdtemp()
ROOT = TOP + "/registry"
NUMBER = "REC-2024-000001"
# Clear the screen, set the title, C1, turn the line around, without width, backspace, line ends, DEL.
HOSTILE = "\x1b[2J\x1b]0;x\x07\u009b31m\u202eevil\u2066\u200b\x08\r\n\x7fй"
ENVIRONMENT = dict(os.environ, OVERSIGHT_NOW="2024-06-03T10:00:00+05:00", OVERSIGHT_AS="p1", TERM="xterm",
                   OVERSIGHT_LANG="en")
wrong = []


def run(*words):
    folder = ROOT if os.path.isdir(ROOT) else TOP
    try:
        done = subprocess.run([PROGRAM, *words], cwd=folder, env=ENVIRONMENT, capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        return wrong.append(("hangs", [word[:40] for word in words]))
    for output in (done.stdout, done.stderr):
        raw = {hex(ord(c)) for c in output.decode("utf8", "replace")
               if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp")}
        # A calendar file is for another program, and its lines end as its standard says.
        if raw and "--ics" not in words:
            wrong.append(("raw", [word[:40] for word in words], sorted(raw)))
    if done.returncode < 0 or done.returncode == 70:
        wrong.append(("crash", [word[:40] for word in words], done.returncode, done.stderr[-300:]))
    return done


def with_titles(value):
    if isinstance(value, dict):
        return {k: "T" + HOSTILE if k in ("title", "en", "ru", "kk") and isinstance(v, str) else with_titles(v)
                for k, v in value.items()}
    return [with_titles(v) for v in value] if isinstance(value, list) else value


def write(name, text):
    with open(f"{TOP}/{name}", "w") as file:
        file.write(text)
    return f"{TOP}/{name}"


def names():
    run("party", "add", "b1", "--kind", "body", "--name", "en=B" + HOSTILE)
    run("party", "add", "p1", "--kind", "person", "--name", "en=P" + HOSTILE, "--role", "chair", "--role", "secretary")
    evidence = write("e\u202e\x1b.txt", "x")
    done = run("log", "T" + HOSTILE, "--to", "b1=2024-05-10", "--adopted", "2024-05-06", "--on", "2024-05-06",
               "membersTotal=15", "membersPresent=11", "--evidence", "minutes=" + evidence, "--title", "T" + HOSTILE)
    if done.returncode != 0:
        wrong.append(("log", done.stderr))
    for words in (["overdue", "--as-of", "2024-07-01"], ["due", "--within", "30d"], ["due", "--ics"], ["list"],
                  ["show", NUMBER], ["show", NUMBER, "--history"], ["next", NUMBER], ["explain", NUMBER, "answer"],
                  ["party", "list"], ["verify"], ["tick", "--as-of", "2024-07-01"], ["workflow", "list"],
                  ["calendar", "show", "2024"], ["list", HOSTILE], ["overdue", "debtor:" + HOSTILE]):
        for options in ([], ["--json"], ["--lang", "ru"]):
            run(*words, *options)


def arguments():
    overview = json.loads(run("help", "--json").stdout)["help"]
    verbs = sorted({line.split()[0] for line in overview.splitlines() if line.startswith("  ") and line[2:3].strip()})
    verbs += ["workflow show", "workflow graph", "workflow check", "workflow add", "workflow new", "workflow migrate",
              "workflow simulate", "calendar show", "calendar count", "calendar add-year", "party add", "no-such", HOSTILE]
    for argument in (HOSTILE, "../../etc/passwd", NUMBER + "/../x", "", "a" * 100_000, "\u0301"):
        for verb in verbs:
            words = [verb] if verb == HOSTILE else verb.split()
            run(*words, argument)
            run(*words, NUMBER, argument)
        for option in ("--registry", "--lang", "--as-of", "--as"):
            run("list", option, argument)


def definitions():
    draft = json.loads(run("workflow", "new", "canteen").stdout)
    file = write("canteen.json", json.dumps(with_titles(draft), ensure_ascii=False, indent=1))
    for words in (["add", file], ["show", "canteen"], ["graph", "canteen"], ["graph", "canteen", "--format", "dot"],
                  ["simulate", file], ["check", file], ["list"]):
        run("workflow", *words)
    bomb = write("bomb.json", "[" * 5_000_000)
    for words in (["workflow", "check"], ["workflow", "add"], ["calendar", "add-year"], ["apply"]):
        run(*words, bomb)
    run("apply", write("long.jsonl", '{"verb": "open", "title": "' + "x" * 50_000_000 + '"}\n'))


def modes():
    for folder, folders, files in os.walk(ROOT):
        for name in folders + files:
            mode = stat.S_IMODE(os.lstat(f"{folder}/{name}").st_mode)
            if mode & 0o077:
                wrong.append(("mode", oct(mode), f"{folder}/{name}"))


def files():
    document = f"{ROOT}/cases/2024/{NUMBER}.json"
    kept = shutil.copy(document, TOP + "/kept.json")
    for put in (os.mkfifo, os.mkdir, lambda path: os.symlink("/etc/passwd", path), lambda path: os.symlink("/dev/zero", path)):
        os.remove(document)
        put(document)
        for words in (["list"], ["show", NUMBER], ["verify"], ["refresh"], ["overdue"]):
            run(*words)
        (os.rmdir if os.path.isdir(document) else os.remove)(document)
        shutil.copy(kept, document)


os.umask(0)
try:
    run("init", "registry")
    for part in (names, modes, arguments, definitions, modes, files):
        part()
finally:
    shutil.rmtree(TOP, ignore_errors=True)
for item in wrong:
    print("hostile:", *item)
print(f"hostile: {len(wrong)} wrong")
sys.exit(1 if wrong else 0)
