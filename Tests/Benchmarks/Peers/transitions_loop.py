"""Transitions a second of the Python package 'transitions', on the states and guard of 'letter'. Prints one number."""

import sys
import time

from transitions import Machine


class Letter:
    def __init__(self):
        self.fields, self.history = {}, []

    def may_send(self, event):
        return 1 <= event.kwargs.get("copies", 0) <= 9

    def keep(self, event):
        self.history.append((event.event.name, event.transition.source, event.transition.dest, event.kwargs))


STATES = ["drafted", "sent", "silent", "answered", "dropped"]
TRANSITIONS = [
    {"trigger": "send", "source": "drafted", "dest": "sent", "conditions": "may_send", "after": "keep"},
    {"trigger": "answer", "source": ["sent", "silent"], "dest": "answered", "after": "keep"},
    {"trigger": "drop", "source": ["drafted", "silent"], "dest": "dropped", "after": "keep"},
    {"trigger": "lapse", "source": "sent", "dest": "silent", "after": "keep"},
]


def main(cases):
    machine = Machine(states=STATES, transitions=TRANSITIONS, initial="drafted", send_event=True, auto_transitions=False)
    machine.remove_model(machine)
    letters = [Letter() for _ in range(cases)]
    for letter in letters:
        machine.add_model(letter)
    start = time.perf_counter()
    for letter in letters:
        letter.send(copies=1, receivedOn="2024-06-03")
        letter.answer(reason="done")
    print(2 * cases / (time.perf_counter() - start))


main(int(sys.argv[1]))
