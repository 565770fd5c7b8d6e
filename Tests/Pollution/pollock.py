#!/usr/bin/env python3
"""Reads the files of the Pollock benchmark of polluted CSV, and has its own measures judge what was read.

Pollock (Hasso Plattner Institute, https://github.com/HPI-Information-Systems/Pollock) has 2,290 files, each with one
pollution and a clean counterpart. Nothing is said of a file but its name: how it is written is found out, as
'import look' does. The score is the benchmark's, at most 10: the sum of the means of success and of precision, recall
and F1 of headers, records and cells; weighted, each file counts as often as its pollution was found in a survey.

Needs a clone of the benchmark, and 'pip install multiset joblib numpy chardet regex python-dateutil price-parser'.
Usage: pollock.py PROGRAM CLONE [--every N] [--jobs N] [--worst N]
"""
import argparse, collections, concurrent.futures, csv, json, os, re, subprocess, sys, tempfile

MEASURES = ["success"] + [f"{part} {measure}" for part in ("header", "record", "cell") for measure in ("p", "r", "f1")]


def load(program, source, target):
    """Writes what the program reads as the benchmark wants it; 'Application Error' where it refuses."""
    done = subprocess.run([program, "import", "look", source, "--limit", "1000000", "--json"], capture_output=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    with open(target, "w", newline="", encoding="utf-8") as file:
        if done.returncode != 0:
            file.write("Application Error\n" + done.stderr.decode(errors="replace"))
            return
        answer = json.loads(done.stdout)
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(answer["header"])
        writer.writerows(answer["sample"])


def kind(name):
    return re.sub(r"\d+_col\d+", "N", re.sub(r"(row_field_delimiter_)\d+", r"\1N", re.sub(r"(quote|row)\d+_col", r"\1N_col", name)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("clone")
    parser.add_argument("--every", type=int, default=1, help="only every N-th file of a kind of which there are many")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--worst", type=int, default=0, help="name so many of the files that are read worst")
    options = parser.parse_args()
    sys.path.insert(0, options.clone)
    import pollock.metrics as metrics

    folder = os.path.join(options.clone, "polluted_files")
    weights = json.load(open(os.path.join(options.clone, "pollock_weights.json")))
    names = sorted(name for name in os.listdir(os.path.join(folder, "csv")) if name.endswith(".csv"))
    seen = collections.Counter()
    chosen = []
    for name in names:
        seen[kind(name)] += 1
        if seen[kind(name)] % options.every == 1 or options.every == 1:
            chosen.append(name)
    out = tempfile.mkdtemp(prefix="oversight-pollock-")

    def judge(name):
        target = os.path.join(out, name)
        load(os.path.abspath(options.program), os.path.join(folder, "csv", name), target)
        if not metrics.successful_csv(target):
            return name, [0] * len(MEASURES)
        clean = os.path.join(folder, "clean", name)
        return name, [1, *map(float, metrics.header_record_cell_measures_csv(clean, target))]

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        results = dict(pool.map(judge, chosen))
    kinds = collections.defaultdict(list)
    for name, values in results.items():
        kinds[kind(name)].append(sum(values))
    for name, values in sorted(kinds.items(), key=lambda item: sum(item[1]) / len(item[1])):
        print(f"{sum(values) / len(values):7.3f}  {len(values):5}  {name}")
    simple = [sum(values[place] for values in results.values()) / len(results) for place in range(len(MEASURES))]
    weight = {name: weights.get(name, -1) for name in results}
    weighted = sum(sum(values) * weight[name] for name, values in results.items()) / sum(weight.values())
    for measure, value in zip(MEASURES, simple):
        print(f"{measure:10} {value:.4f}")
    print(f"{len(results)} files: {sum(simple):.3f} simple, {weighted:.3f} weighted, of 10")
    for name, values in sorted(results.items(), key=lambda item: sum(item[1]))[:options.worst]:
        print(f"  {sum(values):.3f} {name}")


main()
