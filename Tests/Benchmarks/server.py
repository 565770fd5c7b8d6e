#!/usr/bin/env python3
"""What a registry on a server costs, beside pgbench and beside a folder, measured in one run.

    server.py PROGRAM [--cases N] [--seconds S] [--page FILE] [--bin DIR]

It starts a server of its own that waits for its disk, and measures

- commits: 16 programs, each carrying out `apply --each` in one of 260 registries after the other; beside them pgbench with
  16 clients that inserts the rows of such a commit into the same tables, in a registry by chance, one transaction each;
- loading: `copy` of a folder of N cases (100,000) to the server, one transaction, beside pgbench's rows of a case;
- `advance` and `overdue --limit 50` as whole processes, beside the same in the folder.

pgbench copies the rows on the server itself, as its superuser: what it is compared with sends every row over the line, and
is looked at by row-level security. With --page the table takes the place of the part "On a server" in the page of figures.
Needs PostgreSQL with pgbench, libpq and Python 3.
"""
import argparse, json, os, pathlib, re, shutil, statistics, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Server"))
from server import BIN, Server

CLIENTS, REGISTRIES = 16, 260
HEAD, NEXT = "## On a server", "## Measuring again"
DEFINITION = """
{"format": "oversight.workflow/1", "id": "letter", "version": 1, "prefix": "LTR", "calendar": "kz", "title": "Letter",
 "basis": [], "roles": {"secretary": {"title": "Secretary"}, "addressee": {"title": "Addressee", "party": "required"}},
 "fields": {"reason": {"type": "text", "title": "Reason"}}, "initial": "sent",
 "stages": {"sent": {"title": "Sent"}, "silent": {"title": "Silent"},
            "answered": {"title": "Answered", "final": true, "outcome": "answered"}},
 "actions": {"answer": {"title": "Answer", "from": ["sent", "silent"], "to": "answered", "by": ["secretary"],
                        "input": {"reason": {"field": "reason"}}},
             "lapse": {"title": "No answer came", "from": ["sent"], "to": "silent", "by": ["clock"]}},
 "duties": {"answer": {"title": "Answer the letter", "owedBy": "addressee", "owedTo": "secretary", "from": {"open": true},
                       "within": {"workingDays": 10}, "metBy": ["answer"], "onLapse": "lapse", "basis": "self-set"}}}
"""


def opening(place):
    # One in a hundred is late on the day of the lists.
    day = "2024-05-13" if place % 100 == 0 else "2024-07-08"
    return json.dumps({"verb": "open", "workflow": "letter", "title": f"Насос № {place} в селе Жетыген",
                       "parties": {"addressee": [f"b-{place % 26}"]}, "on": day}, ensure_ascii=False)


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder, self.rows = options, folder, []
        self.server = Server(folder + "/server", options.bin, True)
        self.environment = dict(
            PATH=os.environ["PATH"], OVERSIGHT_NOW="2024-07-10T09:00:00+05:00", OVERSIGHT_AS="p-sec", OVERSIGHT_LANG="en",
            XDG_STATE_HOME=folder, XDG_CONFIG_HOME=folder, TMPDIR=folder)

    def address(self, registry):
        return f"postgresql://oversight@/oversight?host={self.folder}/server&registry={registry}"

    def start(self, registry, *words):
        return subprocess.Popen([self.options.program, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                text=True, env=dict(self.environment, OVERSIGHT_REGISTRY=registry))

    def run(self, registry, *words):
        begin = time.monotonic()
        program = self.start(registry, *words)
        errors = program.communicate()[1]
        if program.returncode != 0:
            sys.exit(f"server.py: {words}: {errors}")
        return time.monotonic() - begin

    def tell(self, what, here, peer, its, ratio, wanted):
        self.rows.append((what, here, peer, its, f"× {ratio:.2f}" if ratio else "", wanted))
        print("  ".join(self.rows[-1]), flush=True)

    def found(self):
        """A folder with the workflow and its parties, which all registries begin as copies of."""
        self.seed = self.folder + "/seed"
        self.run(self.seed, "init", self.seed)
        with open(self.folder + "/letter.json", "w") as file:
            file.write(DEFINITION)
        self.run(self.seed, "workflow", "add", self.folder + "/letter.json")
        self.run(self.seed, "party", "add", "p-sec", "--kind", "person", "--name", "ru=Дана", "--role", "secretary")
        for place in range(26):
            self.run(self.seed, "party", "add", f"b-{place}", "--kind", "body", "--name", f"ru=Отдел {place}")

    def lines(self, name, count):
        with open(f"{self.folder}/{name}", "w") as file:
            file.writelines(opening(place) + "\n" for place in range(count))
        return f"{self.folder}/{name}"

    def commits(self):
        names = [f"c{place}" for place in range(REGISTRIES)]
        for name in names:
            self.run(self.seed, "copy", self.seed, self.address(name), "--office", f"C{names.index(name)}")
        # As many commits as take the time that is given, after a first look at how long one takes.
        each = 20
        begin, done, left, running = time.monotonic(), 0, list(names), []
        lines = self.lines("each.jsonl", each)
        while left or running:
            while left and len(running) < CLIENTS:
                running.append(self.start(self.address(left.pop()), "apply", lines, "--each"))
            ended = [one for one in running if one.poll() is not None]
            for one in ended:
                if one.returncode != 0:
                    sys.exit(f"server.py: apply --each: {one.stderr.read()}")
                done += each
            running = [one for one in running if one not in ended]
            time.sleep(0.001)
        ours = done / (time.monotonic() - begin)
        peer = self.pgbench()
        self.tell(f"commits/s, {CLIENTS} programs over {REGISTRIES} registries", f"{ours:,.0f}/s",
                  "pgbench, the same rows", f"{peer:,.0f}/s", ours / peer, "≥ 0.7")
        return peer

    def pgbench(self):
        """Transactions a second that insert the rows of one commit and nothing else."""
        position = self.server.sql("SELECT max(position) FROM oversight.documents WHERE registry = 'c0'")[0][0]
        number = self.server.sql(
            f"SELECT number FROM oversight.documents WHERE registry = 'c0' AND position = {position}")[0][0]
        tables = [row[0] for row in self.server.sql(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'oversight' AND column_name = 'number'"
            " AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'oversight') ORDER BY 1")]
        self.server.sql("CREATE SCHEMA peer")
        script, rows = ["\\set place random(1, 1000000000)", "BEGIN;"], 0
        for table, condition in [(table, f"number = '{number}'") for table in tables] + [
                ("commits", f"position = {position}")]:
            self.server.sql(f"CREATE TABLE peer.{table} AS SELECT * FROM oversight.{table} "
                            f"WHERE registry = 'c0' AND {condition}")
            count = int(self.server.sql(f"SELECT count(*) FROM peer.{table}")[0][0])
            if count == 0:
                continue
            rows += count
            columns = [row[0] for row in self.server.sql(
                f"SELECT column_name FROM information_schema.columns WHERE table_schema = 'peer' AND table_name = '{table}'"
                " ORDER BY ordinal_position")]
            taken = {"registry": "'peer' || (:place::bigint % 260)", "number": "'P-' || :client_id::text || '-' || :place::text"}
            if table == "commits":
                taken["position"] = ":place::bigint * 100 + :client_id::bigint"
            script.append(f"INSERT INTO oversight.{table} SELECT {', '.join(taken.get(c, f't.{c}') for c in columns)}"
                          f" FROM peer.{table} t ON CONFLICT DO NOTHING;")
        script.append("COMMIT;")
        path = self.folder + "/server/insert.sql"
        with open(path, "w") as file:
            file.write("\n".join(script) + "\n")
        os.chmod(path, 0o644)
        done = self.server.do("pgbench", "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "2", "-T",
                              str(int(self.options.seconds)), "-f", path, "-h", self.folder + "/server", "-U", "keeper",
                              "oversight")
        found = re.search(r"tps = ([0-9.]+)", done.stdout)
        if not found:
            sys.exit(f"server.py: pgbench: {done.stdout}")
        print(f"  a commit is {rows} rows")
        return float(found[1])

    def loading(self, peer):
        cases, large = self.options.cases, self.folder + "/large"
        shutil.copytree(self.seed, large)
        begin = time.monotonic()
        for start in range(0, cases, 20_000):
            self.run(large, "apply", self.lines("large.jsonl", min(20_000, cases - start)))
        folder = cases / (time.monotonic() - begin)
        print(f"  the folder was filled at {folder:,.0f}/s", flush=True)
        rate = cases / self.run(large, "copy", large, self.address("large"), "--office", "LRG")
        self.server.sql("ANALYZE")
        self.tell(f"loading, `copy` of {cases:,} cases to the server", f"{rate:,.0f}/s", "pgbench, a case a transaction",
                  f"{peer:,.0f}/s", rate / peer, "≥ 10,000/s")
        return large

    def whole(self, large):
        def median(registry, words):
            self.run(registry, *words(0))
            return statistics.median(self.run(registry, *words(place)) for place in range(1, 16))

        for what, words, wanted in [
            ("`advance`, whole process", lambda place: ["advance", f"LTR-2024-{place + 2:06}", "answer"], "≤ 3"),
            ("`overdue --limit 50`, whole process", lambda _: ["overdue", "--limit", "50"], "≤ 40 ms"),
            ("`today`, whole process", lambda _: ["today"], ""),
        ]:
            there, here = median(self.address("large"), words), median(large, words)
            self.tell(f"{what}, {self.options.cases:,} cases", f"{there * 1000:.1f} ms", "the folder", f"{here * 1000:.1f} ms",
                      there / here, wanted)

    def write(self, page):
        with open(page) as file:
            text = file.read()
        part = [HEAD, "", "`Tests/Benchmarks/server.py PROGRAM --page …` measures this on a server of its own that waits for its",
                "disk. pgbench inserts the rows of one commit of the program into the same tables, with the same indexes, from a",
                "table on the server itself; nothing but that, and past row-level security.", "",
                "| What | Here | Floor or peer | Its figure | Ratio | Wanted |", "| --- | --- | --- | --- | --- | --- |"]
        part += [f"| {' | '.join(row)} |" for row in self.rows]
        before, rest = text.split(HEAD if HEAD in text else NEXT, 1)[0], text[text.index(NEXT):]
        with open(page, "w") as file:
            file.write(before + "\n".join(part) + "\n\n" + rest)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--page")
    parser.add_argument("--bin", default=BIN)
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    folder = tempfile.mkdtemp()
    os.chmod(folder, 0o711)
    os.mkdir(folder + "/server")
    bench = Bench(options, folder)
    try:
        bench.found()
        bench.whole(bench.loading(bench.commits()))
        if options.page:
            bench.write(options.page)
    finally:
        bench.server.stop()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
