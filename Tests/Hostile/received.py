#!/usr/bin/env python3
"""Opens registries that somebody sent, with anything in them, and looks at what they do to the one who opens them.

Each made case is a copy of a sound registry in which some things are other than they should be: any bytes in `.oversight`,
a database with rows, triggers and views of a stranger, links, pipes, folders and endless files in the place of anything,
bytes changed anywhere. Every reading verb runs in it, and a sound registry merges it. Whatever is in it

- no file outside the registry that is worked in is made, changed or removed, nor one in the folder that is merged,
- no run ends by a signal, with a defect of the program, or takes more than 10 seconds,
- the registry that merged it verifies, lists and seals as before.

With --trace, strace tells besides that nothing outside is even opened for writing.
Needs Linux and Python 3. Usage: received.py PROGRAM [--cases N] [--minutes M] [--seed S] [--jobs N] [--trace]
"""
import argparse, concurrent.futures, hashlib, os, random, re, shutil, sqlite3, subprocess, sys, tempfile, time

ENVIRONMENT = {"OVERSIGHT_NOW": "2024-07-10T09:00:00+05:00", "PATH": os.environ["PATH"], "OVERSIGHT_AS": "p-sec"}
NUMBER = "REC-2024-000001"
READING = [["list"], ["list", "--json", "road"], ["overdue", "--count"], ["overdue", "--json"], ["due"], ["due", "--ics"],
           ["show", NUMBER], ["show", NUMBER, "--history"], ["next", NUMBER], ["explain", NUMBER], ["party", "list"],
           ["workflow", "list"], ["evidence", "list", NUMBER], ["evidence", "check"], ["calendar", "list"], ["verify"],
           ["refresh"], ["verify"]]
PATHS = ["../canary/bashrc", "{canary}/bashrc", "cases/../../canary/bashrc", "cases/2024/../../../canary/bashrc", "",
         ".oversight/aside", "parties.json", "journal.json", "cases/2024/REC-2024-000001.json", "acts.json", "/", "..",
         "seals/../../canary/x.seal", "workflows/../../canary@1.json", "conflicts/REC-2024-000001.0123456789ab.json",
         "cases/2024/REC-2024-000099.json", "a" * 5000, "cases/\0/x.json"]
SQL = ["CREATE TRIGGER {n} AFTER INSERT ON pending BEGIN DELETE FROM files; END", "CREATE VIEW {n} AS SELECT 1",
       "DROP TABLE pending; CREATE VIEW pending AS WITH RECURSIVE r(path,text,replaces) AS (SELECT 'a',x'00',NULL UNION ALL "
       "SELECT path||'a',text,NULL FROM r) SELECT * FROM r",
       "DROP TABLE chores; CREATE VIEW chores AS WITH RECURSIVE r(name) AS (SELECT 'a' UNION ALL SELECT name||'a' FROM r) "
       "SELECT * FROM r", "UPDATE counters SET last = 9223372036854775807", "UPDATE counters SET last = -5",
       "INSERT OR REPLACE INTO expected VALUES ('REC-2024-000001', -9223372036854775808, 'x')", "DELETE FROM duties",
       "UPDATE duties SET due = 'never'", "UPDATE duties SET basis = '{{'", "UPDATE files SET size = -9223372036854775808",
       "PRAGMA user_version = 99", "INSERT INTO chores VALUES ('vacuum')", "DROP TABLE journal", "UPDATE journal SET text = x'7b'",
       "INSERT OR REPLACE INTO arrivals VALUES ('../canary/bashrc', '.x.tmp-1')",
       "INSERT OR REPLACE INTO arrivals VALUES ('evidence/ab/../../../canary/bashrc', '.gitignore')",
       "UPDATE directory SET party = 'x'", "INSERT OR REPLACE INTO unreadable (path, reason) VALUES ('../canary', 'x')"]


def digest(folder):
    found = {}
    for place, folders, names in os.walk(folder):
        for name in names + folders:
            path = os.path.join(place, name)
            status = os.lstat(path)
            kind = status.st_mode & 0o170000
            body = os.readlink(path) if kind == 0o120000 else ""
            if kind == 0o100000 and status.st_size < 1 << 24:
                body = hashlib.sha256(open(path, "rb").read()).hexdigest()
            found[os.path.relpath(path, folder)] = (kind, body)
    return found


class Bench:
    def __init__(self, program, folder, traces):
        self.program, self.folder, self.traces = os.path.abspath(program), folder, traces
        self.base = os.path.join(folder, "base")
        self.prepare()

    def run(self, registry, words, cwd, trace=None):
        argv = [self.program, *words, "--registry", registry]
        if trace:
            argv = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=openat,openat2,open,creat,rename,renameat,renameat2,"
                    "unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,symlinkat,truncate", *argv]
        return subprocess.run(argv, cwd=cwd, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, timeout=10)

    def prepare(self):
        def do(*words):
            done = subprocess.run([self.program, *words], env=ENVIRONMENT, capture_output=True, text=True,
                                  cwd=self.base if os.path.isdir(self.base) else self.folder)
            if done.returncode:
                sys.exit(f"{words}: {done.stderr}")
        do("init", self.base)
        do("party", "add", "p-sec", "--kind", "person", "--name", "en=Dana", "--role", "secretary")
        do("party", "add", "b-roads", "--kind", "body", "--name", "en=Roads")
        minutes = os.path.join(self.folder, "minutes.pdf")
        open(minutes, "wb").write(bytes(range(256)) * 40)
        for day in ("2024-06-03", "2024-06-05", "2023-11-01"):
            do("log", f"Repair the road of {day}", "--to", f"b-roads={day}", "membersTotal=15", "membersPresent=11",
               "--evidence", f"minutes={minutes}", "--on", day)
        do("seal")

    def made(self, random, folder):
        """A registry that somebody sent, beside a folder that nobody is to touch, and one that takes it over."""
        registry, canary, target = (os.path.join(folder, name) for name in ("received", "canary", "own"))
        shutil.copytree(self.base, registry)
        os.makedirs(canary)
        for name in ("bashrc", "key"):
            open(os.path.join(canary, name), "w").write("mine\n")
        shutil.copytree(self.base, target, ignore=shutil.ignore_patterns(".oversight"))
        for _ in range(random.randint(1, 4)):
            random.choice([self.rows, self.sql, self.bytes_in_database, self.kinds, self.bytes_anywhere, self.strays])(
                random, registry, canary)
        return registry, canary, target

    def database(self, registry):
        connection = sqlite3.connect(os.path.join(registry, ".oversight/registry.sqlite"), timeout=0.1)
        connection.isolation_level = None
        return connection

    def rows(self, random, registry, canary):
        try:
            connection = self.database(registry)
            for _ in range(random.randint(1, 3)):
                text = random.choice([b"evil", b"", b"{}", b"\0" * 1000, random.randbytes(200),
                                      open(os.path.join(self.base, "journal.json"), "rb").read()])
                connection.execute("INSERT OR REPLACE INTO pending VALUES (?,?,?)",
                                   (random.choice(PATHS).format(canary=canary), text, random.choice([None, "x"])))
            if random.random() < 0.3:
                # Left in the log, as a copy of a registry in use has it.
                shutil.copy(os.path.join(registry, ".oversight/registry.sqlite-wal"), os.path.join(registry, "wal"))
                connection.close()
                shutil.move(os.path.join(registry, "wal"), os.path.join(registry, ".oversight/registry.sqlite-wal"))
            else:
                connection.close()
        except (sqlite3.Error, OSError, UnicodeDecodeError):
            pass

    def sql(self, random, registry, canary):
        try:
            connection = self.database(registry)
            for statement in random.sample(SQL, random.randint(1, 3)):
                connection.executescript(statement.format(n=f"n{random.randint(0, 9)}"))
            connection.close()
        except (sqlite3.Error, OSError, UnicodeDecodeError):
            pass

    def bytes_in_database(self, random, registry, canary):
        name = random.choice(["registry.sqlite", "registry.sqlite-wal", "registry.sqlite-shm", "registry.sqlite-journal",
                              "mark", ".gitignore", "aside", "registry.sqlite2"])
        path = os.path.join(registry, ".oversight", name)
        self.scramble(random, path)

    def scramble(self, random, path):
        try:
            old = open(path, "rb").read() if os.path.isfile(path) else b""
            how = random.randint(0, 3)
            if how == 0:
                new = random.randbytes(random.choice([0, 1, 100, 5000, 100000]))
            elif how == 1:
                new = old[:random.randint(0, len(old))]
            else:
                new = bytearray(old)
                for _ in range(random.choice([1, 10, 1000])):
                    if new:
                        new[random.randrange(len(new))] = random.randrange(256)
            if os.path.islink(path) or not os.path.isdir(path):
                os.path.lexists(path) and os.remove(path)
                open(path, "wb").write(new)
        except OSError:
            pass

    def everything(self, registry):
        return sorted(os.path.join(place, name) for place, folders, names in os.walk(registry) for name in folders + names)

    def kinds(self, random, registry, canary):
        path = random.choice(self.everything(registry))
        try:
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)
            kind = random.randint(0, 6)
            if kind == 0:
                os.symlink(random.choice([canary, os.path.join(canary, "bashrc"), "/etc", "/dev/zero", "../canary", path]), path)
            elif kind == 1:
                os.mkfifo(path)
            elif kind == 2:
                os.mkdir(path)
            elif kind == 3:
                open(path, "wb").close()
            elif kind == 4:
                with open(path, "wb") as file:
                    file.truncate(3 << 30)
            elif kind == 5:
                os.link(os.path.join(canary, "bashrc"), path)
        except OSError:
            pass

    def bytes_anywhere(self, random, registry, canary):
        files = [path for path in self.everything(registry) if os.path.isfile(path) and not os.path.islink(path)]
        if files:
            self.scramble(random, random.choice(files))

    def strays(self, random, registry, canary):
        name = random.choice([".x.tmp-1", "cases/2024/REC-2024-999999999999.json", "cases/-5", "cases/99999/x.json",
                              "conflicts/x", "conflicts/REC-2024-000001.0123456789ab.json", ".git/config", "cases/24/x.json",
                              "evidence/ab/x", ".oversight/aside/unread-1/registry.sqlite", ".oversight/aside/ours-1/x"])
        path = os.path.join(registry, name)
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            open(path, "wb").write(random.choice([b"", b"{}", random.randbytes(50)]))
        except OSError:
            pass

    def try_case(self, seed):
        rng = random.Random(seed)
        folder = tempfile.mkdtemp(prefix=f"case-{seed}-", dir=self.folder)
        found = []
        try:
            registry, canary, target = self.made(rng, folder)
            before = digest(canary)
            verbs = READING if rng.random() < 0.3 else rng.sample(READING, 6)
            for words in verbs:
                found += self.look(seed, folder, registry, words, [registry])
                if digest(canary) != before:
                    found.append(f"{seed} {words}: something outside was changed")
                    before = digest(canary)
                outside = set(os.listdir(folder)) - {"received", "canary", "own", "trace"}
                if outside:
                    found.append(f"{seed} {words}: made {outside}")
            sent = digest(registry)
            found += self.look(seed, folder, target, ["merge", registry], [target], ok=(0, 1, 2, 64, 65, 74, 75))
            if digest(registry) != sent:
                found.append(f"{seed} merge: wrote into the folder it merged")
            if digest(canary) != before:
                found.append(f"{seed} merge: something outside was changed")
            for words in (["verify"], ["overdue"], ["seal"]):
                found += self.look(seed, folder, target, words, [target], ok=(0,))
        except Exception as error:
            found.append(f"{seed}: {error!r}")
        shutil.rmtree(folder, ignore_errors=True)
        return found

    def look(self, seed, folder, registry, words, writable, ok=None):
        trace = os.path.join(folder, "trace") if self.traces else None
        start = time.monotonic()
        try:
            done = self.run(registry, words, folder, trace)
        except subprocess.TimeoutExpired:
            return [f"{seed} {words}: more than 10 seconds"]
        found = []
        if done.returncode < 0 or done.returncode in (132, 133, 134, 136, 138, 139, 70):
            found.append(f"{seed} {words}: ended with {done.returncode}: {done.stderr[-300:]}")
        if b"defect of" in done.stderr:
            found.append(f"{seed} {words}: {done.stderr[-300:]}")
        if ok and done.returncode not in ok:
            found.append(f"{seed} {words}: {done.returncode} {done.stdout[-300:]} {done.stderr[-300:]}")
        if trace:
            found += [f"{seed} {words}: {line}" for line in self.written(trace, writable)]
        return found

    def written(self, trace, writable):
        """The calls that open or change something by an absolute path outside of where it may be written."""
        for line in open(trace, errors="replace"):
            if " = -1 " in line or not re.search(r"O_WRONLY|O_RDWR|O_CREAT|rename|unlink|mkdir|link|truncate", line):
                continue
            for path in re.findall(r'"(/[^"]*)"', line):
                allowed = any(path.startswith(place + "/") or path == place for place in writable)
                if not allowed and not path.startswith(("/dev/null", "/dev/tty", "/proc/", "/sys/")):
                    yield line.strip()[:200]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--trace", action="store_true")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="oversight-received-")
    bench = Bench(options.program, folder, options.trace)
    end = time.monotonic() + options.minutes * 60
    tried, failures, seed = 0, [], options.seed
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        while tried < options.cases or time.monotonic() < end:
            batch = range(seed, seed + 50)
            seed += 50
            for found in pool.map(bench.try_case, batch):
                tried += 1
                failures += found
                for failure in found:
                    print(failure, flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    print(f"{tried} registries opened, {len(failures)} findings")
    sys.exit(1 if failures else 0)


main()
