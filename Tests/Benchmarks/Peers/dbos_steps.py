"""Durable steps a second of DBOS with SQLite: one workflow a letter, a step each for opening, sending, answering.

Prints one number. Every step's result is in the database before the next one begins.
"""

import os
import sys
import time

from dbos import DBOS, DBOSConfig

cases, folder = int(sys.argv[1]), sys.argv[2]
database = os.path.join(folder, "dbos.sqlite")
for name in (database, database + "-wal", database + "-shm"):
    if os.path.exists(name):
        os.remove(name)
config: DBOSConfig = {
    "name": "letters", "system_database_url": "sqlite:///" + database, "log_level": "ERROR", "run_admin_server": False,
}
DBOS(config=config)


@DBOS.step()
def take(action, letter):
    return {**letter, "stage": action, "history": letter["history"] + [action]}


@DBOS.workflow()
def correspond(title):
    letter = {"title": title, "stage": None, "history": []}
    for action in ("open", "send", "answer"):
        letter = take(action, letter)
    return letter


DBOS.launch()
correspond("warm up")
start = time.perf_counter()
for number in range(cases):
    correspond(f"letter {number}")
print(3 * cases / (time.perf_counter() - start))
sys.stdout.flush()
os._exit(0)
