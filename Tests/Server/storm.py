#!/usr/bin/env python3
"""Fifty people write and read on a server while their programs and the server itself are killed at random.

    storm.py PROGRAM [--people N] [--seconds S] [--kills N] [--every S] [--seed S] [--bin DIR] [--fsync]

Half of them work in one registry, the others in registries of their own, four to each. Whoever has not heard that
a command stands sends it again with the same id; now and then somebody repeats one that stands, and several answer the same
recommendation at once. Readers follow `changes --since-position`, from where they stopped, and ask for lists meanwhile.
Programs are stopped by SIGKILL, SIGTERM and SIGINT after a random time, the server by `pg_ctl -m immediate` and by SIGKILL
of one of its processes, every --every seconds on average, at most --kills times. After the storm everything that nobody has confirmed is sent once more, and

- each id stands once, in one case, the one that was answered each time; nothing else is there,
- of several answers to one recommendation one stands, and it is the one whose sender was told so,
- positions have no gap, and what readers were given one after the other is what is there from the beginning,
- numbers have no gap, `verify` and `evidence check` find nothing,
- no program ended but with one of the exit codes that it may have then, nor took a minute.

It makes a server of its own in a temporary folder (with --fsync one that waits for its disk), under 'postgres' where it is
run by root. Prints what it did, and what is wrong; exit 1 when something is. Needs PostgreSQL, libpq and Python 3.
"""
import argparse, collections, json, os, random, shutil, signal, subprocess, sys, tempfile, threading, time

from server import BIN, Server

# Refused, input and output, busy, interrupted; killed by us.
ALLOWED = {0, 1, 74, 75, 130, -signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT}
AGAIN = ALLOWED - {0, 1}


class Storm:
    """What everybody shares: the registries, what was sent and what was answered."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.server = Server(folder + "/server", options.bin, options.fsync)
        self.lock, self.end = threading.Lock(), 0
        self.calm = threading.Event()
        self.wrong, self.counts = [], collections.Counter()
        # By registry and id: the words, and the first answer to them; who is said to have answered a recommendation.
        self.sent, self.stands = {}, {}
        self.winners = collections.defaultdict(set)
        self.open = collections.defaultdict(list)
        self.minutes, self.thick = folder + "/minutes.txt", folder + "/thick.pdf"
        with open(self.minutes, "w") as file:
            file.write("minutes")
        with open(self.thick, "wb") as file:
            file.write(random.Random(options.seed).randbytes(2_500_000))

    def found(self, registries):
        for name in registries:
            for words in (["init", self.address(name), "--office", "AKT"],
                          ["party", "add", "p-sec", "--kind", "person", "--name", "en=Dana", "--role", "secretary"],
                          ["party", "add", "b-dept", "--kind", "body", "--name", "en=Department"]):
                code, _, errors = self.run(name, words, None)
                if code != 0:
                    sys.exit(f"storm: {words}: {errors}")

    def address(self, registry):
        return f"postgresql://oversight@/oversight?host={self.folder}/server&registry={registry}"

    def fault(self, *what):
        with self.lock:
            self.wrong.append(what)

    def run(self, registry, words, chance):
        """One run of the program, which is killed now and then; its exit code and what it said."""
        environment = {"PATH": os.environ["PATH"], "OVERSIGHT_NOW": "2024-06-10T10:00:00+05:00", "OVERSIGHT_AS": "p-sec",
                       "OVERSIGHT_LANG": "en", "OVERSIGHT_REGISTRY": self.address(registry), "TMPDIR": self.folder,
                       "XDG_STATE_HOME": self.folder + "/state", "XDG_CONFIG_HOME": self.folder + "/config"}
        program = subprocess.Popen([self.options.program, *words], env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        how = None
        if chance and not self.calm.is_set() and chance.random() < 0.25:
            how = chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
            killer = threading.Timer(chance.random() ** 2 * 0.8, program.send_signal, [how])
            killer.start()
        try:
            output, errors = program.communicate(timeout=120)
        except subprocess.TimeoutExpired:
            program.kill()
            output, errors = program.communicate()
            self.fault("hangs", words)
        if how:
            killer.cancel()
        with self.lock:
            self.counts[f"ended by {program.returncode}"] += 1
        if program.returncode not in ALLOWED or (program.returncode < 0 and how is None):
            self.fault("ended by", program.returncode, registry, words, errors[-400:])
        return program.returncode, output, errors

    def send(self, registry, id, words, chance):
        """Sends a command until it is known what has become of it, or the storm is over."""
        with self.lock:
            self.sent[registry, id] = words
        while True:
            code, output, errors = self.run(registry, [*words, "--id", id, "--json"], chance)
            if code in AGAIN:
                if self.calm.is_set() and chance:
                    return None
                time.sleep(0.1 + random.random() * 0.4)
                continue
            return self.note(registry, id, code, output, errors)

    def note(self, registry, id, code, output, errors):
        answer = json.loads(output)["cases"][0]["number"] if code == 0 else None
        with self.lock:
            before = self.stands.setdefault((registry, id), (code, answer))
            self.counts["answered"] += 1
        if before != (code, answer):
            self.fault("answered otherwise", registry, id, before, (code, answer), errors)
        if code == 1 and not id.startswith("answer-"):
            self.fault("refused", registry, id, errors)
        return answer


class Writer(threading.Thread):
    def __init__(self, storm, registry, name, seed):
        super().__init__(daemon=True)
        self.storm, self.registry, self.person, self.chance = storm, registry, name, random.Random(seed)

    def run(self):
        storm, chance, made = self.storm, self.chance, 0
        while not storm.calm.is_set():
            with storm.lock:
                number = chance.choice(storm.open[self.registry]) if storm.open[self.registry] else None
            made += 1
            if number and chance.random() < 0.5:
                id = f"answer-{number}-{self.person}"
                if (self.registry, id) in storm.sent:
                    continue
                words = ["advance", number, "answer", "position=accepted", "positionReason=We do", "promisedBy=2024-09-02",
                         "--on", "2024-05-31", "--evidence", "letter=" + storm.minutes]
                if storm.send(self.registry, id, words, chance):
                    with storm.lock:
                        storm.winners[self.registry, number].add(id)
                with storm.lock:
                    if chance.random() < 0.5 and number in storm.open[self.registry]:
                        storm.open[self.registry].remove(number)
            else:
                id = f"log-{self.person}-{made}"
                minutes = storm.thick if chance.random() < 0.1 else storm.minutes
                words = ["log", id, "--to", "b-dept=2024-05-21", "--adopted", "2024-05-17", "--on", "2024-05-20",
                         "membersTotal=15", "membersPresent=11", "--evidence", "minutes=" + minutes]
                number = storm.send(self.registry, id, words, chance)
                if number:
                    with storm.lock:
                        storm.open[self.registry].append(number)
            if number and chance.random() < 0.2:
                storm.send(self.registry, id, words, chance)


class Reader(threading.Thread):
    """Follows the feed of a registry."""

    def __init__(self, storm, registry, seed):
        super().__init__(daemon=True)
        self.storm, self.registry, self.chance = storm, registry, random.Random(seed)
        self.position, self.items = 0, []

    def read(self, chance):
        code, output, _ = self.storm.run(
            self.registry, ["changes", "--since-position", str(self.position), "--limit", "7", "--json"], chance)
        if code != 0:
            if code not in AGAIN:
                self.storm.fault("feed refused", self.registry, self.position, code)
            return False
        answer = json.loads(output)
        positions = [commit["position"] for commit in answer["commits"]]
        if positions != list(range(self.position + 1, answer["position"] + 1)):
            self.storm.fault("gap", self.registry, self.position, positions)
        records = collections.Counter(item["position"] for item in answer["items"])
        for commit in answer["commits"]:
            if records[commit["position"]] != commit["records"]:
                self.storm.fault("commit without its records", self.registry, commit)
        self.items += [(i["position"], i["number"], i["sequence"]) for i in answer["items"]]
        self.position = answer["position"]
        return answer["position"] < answer["lastPosition"]

    def run(self):
        verbs = [["list", "--json"], ["overdue", "--json"], ["list", "--count"], ["today"], ["verify", "--json"],
                 ["stats", "--json"]]
        while not self.storm.calm.is_set():
            self.read(self.chance)
            if self.chance.random() < 0.3:
                self.storm.run(self.registry, self.chance.choice(verbs), self.chance)


def lose_servers(storm, chance):
    while not storm.calm.is_set():
        if storm.calm.wait(storm.options.every * (0.5 + chance.random())):
            return
        if storm.counts["servers lost"] >= storm.options.kills:
            return
        storm.counts["servers lost"] += 1
        if chance.random() < 0.5:
            storm.server.kill_one(chance)
        else:
            storm.server.stop()
            time.sleep(chance.random())
            storm.server.start()


def settle(storm):
    """Sends once more, in peace, whatever nobody has confirmed."""
    for (registry, id), words in sorted(storm.sent.items()):
        if (registry, id) not in storm.stands:
            storm.counts["sent again after the storm"] += 1
            answer = storm.send(registry, id, words, None)
            if answer and id.startswith("answer-"):
                storm.winners[registry, answer].add(id)


def check(storm, registry, readers):
    rows = storm.server.sql(f"SELECT number, seq, id FROM oversight.commands WHERE registry = '{registry}' ORDER BY 1, 2")
    cases = collections.defaultdict(set)
    for number, _, id in rows:
        cases[id].add(number)
    stands = {id: answer for (name, id), (code, answer) in storm.stands.items() if name == registry and code == 0}
    for id, answer in sorted(stands.items()):
        if cases.get(id) != {answer}:
            storm.fault("lost" if id not in cases else "twice", registry, id, answer, cases.get(id))
    for id in sorted(set(cases) - set(stands)):
        storm.fault("stands and was refused", registry, id, cases[id])
    for number in sorted({number for number, _, _ in rows}):
        ids = {id for id in cases if id.startswith(f"answer-{number}-") and cases[id]}
        if len(ids) > 1 or ids != storm.winners.get((registry, number), set()):
            storm.fault("winners", registry, number, ids, storm.winners.get((registry, number)))
    logs = sorted(answer for id, answer in stands.items() if id.startswith("log-"))
    if [int(number.rpartition("-")[2]) for number in logs] != list(range(1, len(logs) + 1)):
        storm.fault("numbers", registry, logs[-3:], len(logs))
    feed = Reader(storm, registry, 0)
    while feed.read(None):
        pass
    if sorted((number, str(sequence)) for _, number, sequence in feed.items) != sorted((n, s) for n, s, _ in rows):
        storm.fault("the feed is not what is there", registry)
    if feed.items != sorted(feed.items):
        storm.fault("disorder", registry)
    for reader in readers:
        while reader.read(None):
            pass
        if reader.items != feed.items:
            storm.fault("a reader was told otherwise", registry)
    titles = json.loads(storm.run(registry, ["list", "--json"], None)[1])["cases"]
    if sorted(case["number"] for case in titles) != logs or len({case["title"] for case in titles}) != len(logs):
        storm.fault("list", registry, len(titles), len(logs))
    for words in (["verify", "--json"], ["evidence", "check", "--json"]):
        code, output, errors = storm.run(registry, words, None)
        if code != 0:
            storm.fault(*words, registry, output[:400], errors[:400])
    storm.counts["commits"] += feed.position
    storm.counts["records"] += len(rows)
    storm.counts["cases"] += len(logs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--every", type=float, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bin", default=BIN)
    parser.add_argument("--fsync", action="store_true")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    folder = tempfile.mkdtemp()
    os.chmod(folder, 0o711)
    os.mkdir(folder + "/server")
    storm = Storm(options, folder)
    try:
        registries = ["shared"] + [f"council{place}" for place in range(1, max(2, options.people // 10 + 1))]
        storm.found(registries)
        people, readers = [], []
        for place in range(options.people):
            seed = options.seed * 1000 + place
            registry = "shared" if place % 2 == 0 else registries[1 + place // 2 % (len(registries) - 1)]
            if place % 5 == 4:
                readers.append(Reader(storm, registry, seed))
            else:
                people.append(Writer(storm, registry, f"{place}", seed))
        killer = threading.Thread(target=lose_servers, args=(storm, random.Random(options.seed)), daemon=True)
        for thread in [*people, *readers, killer]:
            thread.start()
        time.sleep(options.seconds)
        storm.calm.set()
        for thread in [*people, *readers, killer]:
            thread.join(180)
            if thread.is_alive():
                storm.fault("somebody does not end", thread)
        settle(storm)
        for registry in registries:
            check(storm, registry, [reader for reader in readers if reader.registry == registry])
    finally:
        storm.server.stop()
        shutil.rmtree(folder, ignore_errors=True)
    for what in storm.wrong:
        print("storm:", *what)
    told = ", ".join(f"{name} {count}" for name, count in sorted(storm.counts.items()))
    print(f"storm: seed {options.seed}, {options.people} people, {told}; wrong: {len(storm.wrong)}")
    return 1 if storm.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
