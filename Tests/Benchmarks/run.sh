#!/usr/bin/env bash
# Builds the program and the benchmark, measures everything, and writes the page of figures.
#
#   Tests/Benchmarks/run.sh [OPTION…]    options of the benchmark, such as --only engine,text or --no-peers
#
# SIZES=1000,10000   numbers of cases (default 1,000 to 1,000,000)
# WORK=DIR           where registries are kept between runs (default .build/benchmarks; a million cases take 15 GB)
# RUNS=15            runs of every command
# PYTHON=python3     the Python that has 'transitions' and 'dbos'
# PAGE=DIR           where the page goes (default the documentation; PAGE= for none)
set -euo pipefail
cd "$(dirname "$0")/../.."
scratch=${SCRATCH:-.build}
export OVERSIGHT_BENCHMARKS=1
for product in oversight BenchmarkLauncher Benchmarks; do
  swift build -c release --static-swift-stdlib --scratch-path "$scratch" --product $product
done
bin=$(swift build -c release --static-swift-stdlib --scratch-path "$scratch" --show-bin-path)
page=${PAGE-Sources/CaseRegistry/CaseRegistry.docc}
exec "$bin/Benchmarks" --program "$bin/oversight" --work "${WORK:-.build/benchmarks}" \
  --sizes "${SIZES:-1000,10000,100000,1000000}" --runs "${RUNS:-15}" --python "${PYTHON:-python3}" \
  ${page:+--page "$page"} "$@"
