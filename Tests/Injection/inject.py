#!/usr/bin/env python3
"""Stops the program at every system call that can leave a mark, and looks at what it leaves.

For each command the calls are counted once; then, for every name of a call and every count, the command runs on a fresh
copy of a registry and is killed there, or the call answers 'no space left' or 'input/output error'. Afterwards

- `verify` finds nothing,
- the registry is as it was before the command or as it is after it, all of it,
- a command that said it was done is done; one that failed said so in words,
- the same command with the same id, sent again, gives the state after it, once,
- every case is in the lists, and no list says that it lacks one,
- no temporary file is left anywhere, and no document of evidence that no record names.

With --pairs, two calls fail in one run, reading ones among them: so many pairs drawn for each command.
Needs Linux, strace and Python 3.
Usage: inject.py PROGRAM [--fault kill|enospc|eio|term] [--only NAME] [--every N] [--pairs N] [--jobs N]
"""
import argparse, collections, concurrent.futures, json, os, random, re, shutil, subprocess, sys, tempfile

CALLS = ["openat", "openat2", "write", "pwrite64", "fsync", "fdatasync", "sync_file_range", "syncfs", "ftruncate", "fallocate",
         "rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "fchmod", "chmod", "link",
         "linkat", "copy_file_range", "fcntl", "close"]
# What only looks; a disk that fails may fail there too.
LOOKING = ["read", "pread64", "newfstatat", "fstat", "statx", "getdents64", "flock"]
# What a full or failing disk answers; a lock or a closing file has nothing to write.
DISK_CALLS = [call for call in CALLS if call not in ("fcntl", "close", "chmod", "fchmod")]
FAULTS = {"kill": "signal=KILL", "term": "signal=TERM", "int": "signal=INT", "enospc": "error=ENOSPC", "eio": "error=EIO"}
ENVIRONMENT = {"OVERSIGHT_NOW": "2024-07-10T09:00:00+05:00", "OVERSIGHT_AS": "p-sec", "PATH": os.environ["PATH"],
               "HOME": os.environ.get("HOME", "/")}


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.base = os.path.join(folder, "base")
        self.files = os.path.join(folder, "files")

    def run(self, registry, words, trace=None, check=False):
        argv = [self.program, *words]
        if trace:
            argv = ["strace", "-f", "-qq", *trace, *argv]
        done = subprocess.run(argv, cwd=registry, env={**ENVIRONMENT, "OVERSIGHT_REGISTRY": registry},
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if check and done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr}")
        return done

    def prepare(self):
        os.makedirs(self.files)
        subprocess.run([self.program, "init", self.base], env=ENVIRONMENT, check=True, capture_output=True)
        self.run(self.base, ["party", "add", "p-sec", "--kind", "person", "--name", "en=Dana", "--role", "secretary"],
                 check=True)
        for body in ["b-health", "b-roads", "b-school"]:
            self.run(self.base, ["party", "add", body, "--kind", "body", "--name", f"en=Body {body}"], check=True)
        with open(os.path.join(self.files, "minutes.pdf"), "wb") as file:
            file.write(bytes(range(256)) * 800)
        self.run(self.base, ["log", "Repair the road", "--to", "b-roads=2024-06-03", *self.adoption(), "--on",
                             "2024-06-03", "--id", "base-1"], check=True)
        self.run(self.base, ["log", "Open the clinic", "--to", "b-health=2024-06-04", *self.adoption(), "--on",
                             "2024-06-04", "--id", "base-2"], check=True)
        self.run(self.base, ["advance", "REC-2024-000001", "acknowledge", "--on", "2024-06-05", "--note",
                             "Aigul rang"], check=True)
        with open(os.path.join(self.files, "lines.jsonl"), "w") as file:
            for number in range(100):
                file.write(json.dumps({"verb": "log", "text": f"Line {number}", "to": ["b-school"],
                                       "input": {"membersTotal": 15, "membersPresent": 11},
                                       "evidence": {"minutes": "minutes.pdf"},
                                       "on": "2024-06-05", "id": f"line-{number}"}) + "\n")

    def adoption(self):
        return ["membersTotal=15", "membersPresent=11", "--evidence",
                "minutes=" + os.path.join(self.files, "minutes.pdf")]

    def commands(self):
        first = "REC-2024-000001"
        minutes = os.path.join(self.files, "minutes.pdf")
        return {
            "open": ["open", "council-recommendation", "text=Light", "--title", "A new one", "--party", "addressee=b-roads",
                     "--on", "2024-06-05", "--id", "x"],
            "log": ["log", "Light in the yard", "--to", "b-roads", "--to", "b-health", "--to", "b-school",
                    *self.adoption(), "--on", "2024-06-05", "--id", "x"],
            "advance": ["advance", first, "answer", "position=rejected", "positionReason=no money", "--on",
                        "2024-06-10", "--note", "by post", "--id", "x"],
            "assign": ["assign", first, "secretary=p-sec", "--reason", "she", "--on", "2024-06-10", "--id", "x"],
            "correct": ["correct", first, "4", "receivedOn=2024-06-04", "--note", "seen", "--reason", "stamp", "--id", "x"],
            "forget": ["forget", first, "note", "--reason", "law", "--id", "x"],
            "tick": ["tick"],
            "apply": ["apply", os.path.join(self.files, "lines.jsonl"), "--id", "x"],
            "party": ["party", "add", "b-new", "--kind", "body", "--name", "en=New"],
            "attach": ["evidence", "add", first, minutes, "--kind", "photo", "--on", "2024-06-10", "--id", "x"],
            "seal": ["seal"],
        }

    def state(self, registry):
        """Everything that counts in the documents, without what is drawn at random."""
        cases = {}
        for folder, _, names in os.walk(os.path.join(registry, "cases")):
            for name in names:
                if not name.endswith(".json") or name.startswith("."):
                    continue
                document = json.load(open(os.path.join(folder, name)))
                history = [{key: record.get(key) for key in ("seq", "action", "verb", "on", "by", "input", "effects")}
                           for record in document["history"]]
                cases[document["number"]] = (document["stage"], [blurred(record) for record in history])
        journal = json.load(open(os.path.join(registry, "journal.json")))
        seals = len(os.listdir(os.path.join(registry, "seals"))) if os.path.isdir(os.path.join(registry, "seals")) else 0
        return cases, [entry["verb"] for entry in journal["entries"]], seals > 0

    def counts(self, words):
        registry = self.copy("count")
        log = os.path.join(self.folder, "count.log")
        done = self.run(registry, words, ["-o", log, "-e", "trace=" + ",".join(CALLS + LOOKING)])
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: {done.stderr}")
        counts = collections.Counter(re.findall(r"^\d+ +(\w+)\(", open(log).read(), re.M))
        self.settle(registry)
        after = self.state(registry)
        shutil.rmtree(registry)
        return counts, after

    def copy(self, name):
        registry = os.path.join(self.folder, name)
        shutil.rmtree(registry, ignore_errors=True)
        shutil.copytree(self.base, registry, symlinks=True)
        # A database that came with a copy is not believed: the one that is struck has been made where it is.
        self.run(registry, ["list", "--count"], check=True)
        return registry

    def settle(self, registry):
        return self.run(registry, ["verify", "--json"])

    def leftovers(self, registry):
        """What an interrupted command has left though another has run since."""
        found = []
        for folder, _, names in os.walk(registry):
            found += [os.path.join(folder, name) for name in names if re.match(r"\..*\.tmp-", name)]
        unused = json.loads(self.run(registry, ["evidence", "check", "--json"]).stdout or "{}").get("unused")
        return found + (unused or [])

    def listed(self, registry):
        """Whether every case is in the lists, and none says that it lacks one."""
        answer = json.loads(self.run(registry, ["list", "--json"]).stdout or "{}")
        documents = sum(name.endswith(".json") for _, _, names in os.walk(os.path.join(registry, "cases")) for name in names)
        return answer.get("count") == documents and not answer.get("incomplete")

    def strike(self, name, words, calls, fault, before, after):
        registry = self.copy("run-" + "-".join([fault, name] + [f"{call}{count}" for call, count in calls]))
        failures = []
        trace = ["-o", "/dev/null", "-e", "trace=" + ",".join(call for call, _ in calls)]
        for call, count in calls:
            trace += ["-e", f"inject={call}:{FAULTS[fault]}:when={count}"]
        done = self.run(registry, words, trace)
        if "oversight VERB [arguments]" in done.stdout:
            # The language's runtime could not read the program's own arguments from /proc: no disk does that.
            shutil.rmtree(registry)
            return []
        checked = self.settle(registry)
        if checked.returncode != 0:
            failures.append("verify: " + (checked.stdout + checked.stderr)[:500])
        if not self.listed(registry):
            failures.append("a case has vanished from the lists")
        failures += [f"left {path}" for path in self.leftovers(registry)]
        state = self.state(registry)
        # A case that cannot be read stops nobody else's silence from being recorded: it is named, and done the next time.
        isPartial = name == "tick" and fault in ("eio", "enospc") and done.returncode == 0 and "note: " in done.stderr
        if state not in (before, after) and not isPartial:
            failures.append("neither as before nor as after")
        if done.returncode == 0 and state != after and not isPartial:
            failures.append("said it was done, and it is not")
        if fault in ("enospc", "eio") and done.returncode != 0:
            # Where the message itself could not be written there is none.
            if not done.stderr.strip() and "write" not in dict(calls):
                failures.append("failed without a word")
            if state == after and state != before and "Nothing was changed" in done.stderr:
                failures.append("said that nothing was changed, and it was: " + done.stderr)
        if done.returncode not in (0, 127, -9, 137, -15, 143, -2, 130, 65, 70, 74, 75):
            failures.append(f"ended with {done.returncode}: {done.stderr[:300]}")
        if done.returncode == 70 or "defect of" in done.stderr:
            failures.append(f"a defect: {done.stderr[:300]}")
        again = self.run(registry, words)
        if again.returncode != 0 and "--id" in words:
            failures.append(f"again: {again.returncode} {again.stderr[:300]}")
        if ("--id" in words or isPartial) and self.settled_state(registry) != after:
            failures.append("again: not as after")
        shutil.rmtree(registry)
        point = " ".join(f"{call}#{count}" for call, count in calls)
        return [f"{name} {point} {fault}: {failure}" for failure in failures]

    def settled_state(self, registry):
        checked = self.settle(registry)
        return self.state(registry) if checked.returncode == 0 else checked.stdout


def blurred(value):
    if isinstance(value, dict):
        return {key: blurred(inner) for key, inner in value.items() if key not in ("commitment", "salt")}
    if isinstance(value, list):
        return [blurred(inner) for inner in value]
    return value


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--fault", action="append", choices=FAULTS)
    parser.add_argument("--only", action="append")
    parser.add_argument("--every", type=int, default=1, help="only every N-th call of a kind beyond the tenth")
    parser.add_argument("--pairs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="oversight-inject-")
    bench = Bench(os.path.abspath(options.program), folder)
    bench.prepare()
    before = bench.state(bench.base)
    points, failures = collections.Counter(), []
    for name, words in bench.commands().items():
        if options.only and name not in options.only:
            continue
        counts, after = bench.counts(words)
        tasks = [(name, words, [(call, count)], fault)
                 for fault in options.fault or ["kill", "enospc", "eio"]
                 for call in (CALLS if fault in ("kill", "term", "int") else DISK_CALLS)
                 for count in range(1, counts[call] + 1)
                 if count <= 10 or count % options.every == 0]
        if options.pairs:
            draw, found = random.Random(f"{options.seed} {name}"), [call for call in counts if call not in ("fcntl", "close")]
            tasks = []
            while len(tasks) < options.pairs:
                one, two = draw.choice(found), draw.choice(found)
                first, second = (draw.randint(1, counts[call]) for call in (one, two))
                # Two in a row of one kind are what a failing disk or too many open files look like.
                pair = [(one, f"{first}..{first + 1}")] if one == two else [(one, first), (two, second)]
                tasks.append((name, words, pair, "eio"))
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for found in pool.map(lambda task: bench.strike(*task, before, after), tasks):
                failures += found
        for task in tasks:
            points[name, task[3]] += 1
        print(name, {fault: count for (other, fault), count in points.items() if other == name},
              f"{len(failures)} failures so far", flush=True)
    for failure in failures[:60]:
        print(failure)
    print(f"{sum(points.values())} points tried, {len(failures)} failures")
    shutil.rmtree(folder)
    sys.exit(1 if failures else 0)


main()
