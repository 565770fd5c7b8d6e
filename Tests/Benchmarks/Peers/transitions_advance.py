"""One whole 'advance' with the Python package 'transitions': reads a JSON file, moves, replaces the file durably."""

import json
import os
import sys

from transitions import Machine


class Letter:
    def may_send(self, event):
        return 1 <= event.kwargs.get("copies", 0) <= 9


path = sys.argv[1]
if not os.path.exists(path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"state": "drafted", "history": []}, file)
with open(path, encoding="utf-8") as file:
    document = json.load(file)
letter = Letter()
Machine(
    letter, states=["drafted", "sent", "silent", "answered", "dropped"], initial=document["state"], send_event=True,
    auto_transitions=False, transitions=[
        {"trigger": "send", "source": "drafted", "dest": "sent", "conditions": "may_send"},
        {"trigger": "recall", "source": "sent", "dest": "drafted"},
        {"trigger": "answer", "source": ["sent", "silent"], "dest": "answered"},
        {"trigger": "lapse", "source": "sent", "dest": "silent"}])
# There and back, so that the same file serves for every run.
letter.send(copies=1) if letter.state == "drafted" else letter.recall()
document["state"] = letter.state
document["history"] = (document["history"] + [{"to": letter.state, "on": "2024-06-03", "by": "p-sec"}])[-4:]
with open(path + ".new", "w", encoding="utf-8") as file:
    json.dump(document, file, ensure_ascii=False, indent=2)
    file.flush()
    os.fsync(file.fileno())
os.rename(path + ".new", path)
folder = os.open(os.path.dirname(os.path.abspath(path)), os.O_RDONLY)
os.fsync(folder)
