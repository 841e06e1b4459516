"""Copies among prints by GROUP BY in DuckDB on one thread: the bulk peer.

Usage: target/peers/python/bin/python benches/peers/bulk_duckdb.py [PRINTS] [RUNS].
Prints median nanoseconds of processor time a print. One print of twenty is a copy, as in `country`.
"""

import statistics
import sys
import time

import duckdb

prints = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
base = duckdb.connect()
base.execute("SET threads = 1")
# 128 bits by a hash of the number; every twentieth has the number of an earlier one
base.execute(f"""
    CREATE TABLE line AS
    SELECT ((hash(n)::HUGEINT << 62) | (hash(n + 7) >> 2)::HUGEINT) AS print, place
    FROM (SELECT range AS place, CASE WHEN range % 20 = 19 THEN range - 10 ELSE range END AS n
          FROM range({prints}))""")
ask = "SELECT count(*), sum(copies - 1) FROM (SELECT count(*) AS copies FROM line GROUP BY print HAVING count(*) > 1)"
times = []
for _ in range(runs + 1):
    start = time.process_time_ns()
    found = base.execute(ask).fetchone()
    times.append(time.process_time_ns() - start)
print(f"DuckDB {duckdb.__version__}, one thread, {prints} prints: "
      f"{statistics.median(times[1:]) / prints:.0f} ns a print, {found[1]} copies")
