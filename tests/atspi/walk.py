#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes to every page of a running Candour by keys and reads each over AT-SPI. Says every control that a screen reader
could not name, every list to choose from without a label and every target under 24 pixels; the status is then 1."""

import subprocess
import sys
import time

import pyatspi

WAIT = 60  # seconds until the window must be there
SETTLE = 0.2  # seconds that a page may take to be shown

CONTROLS = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_TEXT, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER, pyatspi.ROLE_TABLE,
    pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_PAGE_TAB,
}
BUTTONS = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON}
WHOLE = {pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_TEXT}
LEAST_SECTIONS = 15  # of the sample's template
LEAST_TARGET = 24  # WCAG 2.2, 2.5.8


class Walk:
    def __init__(self, process):
        self.process = process
        self.faults = []
        self.objects = 0
        self.pages = 0
        self.application = self.wait_for_application()

    def wait_for_application(self):
        end = time.time() + WAIT
        while time.time() < end:
            for child in pyatspi.Registry.getDesktop(0):
                if child and child.get_process_id() == self.process and child.childCount:
                    return child
            time.sleep(0.2)
        sys.exit("The window never came to the accessibility bus.")

    def take_the_keyboard(self):
        """Chooses the window, as a click on its title would; says so where the keyboard goes elsewhere, for then no key
        that follows means anything."""
        windows = ["xdotool", "search", "--onlyvisible", "--pid", str(self.process)]
        end = time.time() + WAIT
        while time.time() < end:
            done = subprocess.run([*windows, "windowactivate", "windowfocus"], timeout=WAIT, capture_output=True, check=False)
            time.sleep(1)  # asking again at once would take it away again
            active = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], capture_output=True, text=True, check=False)
            if done.returncode == 0 and active.stdout.strip() == str(self.process):
                return
        sys.exit("The window is not given the keyboard.")

    def press(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        time.sleep(SETTLE)

    def type(self, words):
        subprocess.run(["xdotool", "type", "--delay", "20", words], check=True)
        time.sleep(SETTLE)

    def showing(self, where=None):
        """Every object that is on the screen, below this one. What an entry of a list or a line of text is made of (the
        cross that clears it) belongs to it."""
        where = where or self.application
        for index in range(where.childCount):
            child = where.getChildAtIndex(index)
            if child is None or not child.getState().contains(pyatspi.STATE_SHOWING):
                continue
            yield child
            if child.getRole() not in WHOLE:
                yield from self.showing(child)

    def find(self, name, roles):
        end = time.time() + 10
        while time.time() < end:
            for item in self.showing():
                if item.getRole() in roles and item.name == name:
                    return item
            time.sleep(0.2)
        names = sorted({f"{item.getRoleName()} “{item.name}”" for item in self.showing() if item.name})
        sys.exit(f"“{name}” is not on the screen, which has {', '.join(names)}")

    def has_focus(self, item):
        item.clear_cache()  # a current entry says that it has the keyboard even where its list does not
        return item.getState().contains(pyatspi.STATE_FOCUSED)

    def focus(self, pane):
        """Goes to a pane with the key for it, as often as there are panes."""
        for _ in range(12):
            if self.has_focus(pane):
                return pane
            self.press("F6")
        sys.exit(f"“{pane.name}” does not take the keyboard.")

    def next_in(self, outline, before):
        """The entry that is chosen now, once it is another than before; nothing where it stays the same."""
        end = time.time() + 3
        while time.time() < end:
            chosen = chosen_in(outline)
            if chosen and chosen != before:
                return chosen
            time.sleep(0.2)
        return ""

    def reach(self, keys, expected):
        """Presses keys until something is shown whose name ends so: a window that has just opened may not have the
        keyboard yet."""
        for _ in range(5):
            self.press(keys)
            end = time.time() + 5
            while time.time() < end:
                if ends_so(list(self.showing()), expected):
                    return
                time.sleep(0.2)

    def choose(self, entries, wanted):
        """Goes down a list with the keyboard to the entry whose name begins so."""
        self.focus(entries)
        self.press("End", "Home")  # an entry that is current already is not chosen by going to it
        for _ in range(entries.childCount):
            if chosen_in(entries).startswith(wanted):
                return
            self.press("Down")
        names = [entries.getChildAtIndex(index).name for index in range(entries.childCount)]
        sys.exit(f"“{wanted}” cannot be chosen in “{entries.name}”, which has {names}; {chosen_in(entries)!r} is.")

    def decide(self):
        """What waits for a decision in Redact: F9 goes from one to the next, and each says in words what it is and
        where; its words are the ones that are selected in the assessment."""
        waiting = self.find("To decide", {pyatspi.ROLE_LIST})
        text = self.find("The assessment with what is withheld", {pyatspi.ROLE_LABEL, pyatspi.ROLE_TEXT})  # to read only
        said = []
        for _ in range(waiting.childCount):
            self.press("F9")
            said.append(chosen_in(waiting))
            text.clear_cache()
            start, end = text.queryText().getSelection(0)
            words = text.queryText().getText(start, end)
            if not words or words not in said[-1]:
                self.faults.append(f"Redact: “{said[-1]}” is chosen, and “{words}” selected")
        if len(set(said)) != waiting.childCount:
            self.faults.append(f"Redact: F9 reaches {len(set(said))} of {waiting.childCount} that wait, or two say the same")
        print(f"Redact: {waiting.childCount} wait for a decision", flush=True)

    def look(self, page, expected):
        """Reads the page, which must come to show something whose name ends so."""
        end = time.time() + 20
        items = list(self.showing())
        while not ends_so(items, expected) and time.time() < end:
            time.sleep(0.2)
            items = list(self.showing())
        faults = [f"{page}: {fault}" for item in items for fault in faults_of(item)]
        if not ends_so(items, expected):
            faults.append(f"{page}: “{expected}” is not on the screen")
        self.faults += faults
        self.objects += len(items)
        self.pages += 1
        print(f"{page}: {len(items)} objects, {len(faults)} faults", flush=True)


def ends_so(items, words):
    return any(item.name.endswith(words) for item in items)


def label_of(item):
    return " ".join(relation.getTarget(0).name for relation in item.getRelationSet()
                    if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY).strip()


def faults_of(item):
    role = item.getRole()
    states = item.getState()
    size = item.queryComponent().getExtents(pyatspi.DESKTOP_COORDS) if "Component" in item.get_interfaces() else None
    what = f"{item.getRoleName()} “{item.name}”"
    if role == pyatspi.ROLE_COMBO_BOX and not label_of(item):
        yield f"{what} has no label; its name is only its current entry"
    if role in CONTROLS and states.contains(pyatspi.STATE_FOCUSABLE) and not item.name.strip() and not label_of(item):
        yield f"{what} has no name" + (f" at {size.x}, {size.y}" if size else "")
    if role in BUTTONS and size and 0 < min(size.width, size.height) < LEAST_TARGET:
        yield f"{what} is {size.width} by {size.height} pixels"


def chosen_in(outline):
    for index in range(outline.childCount):
        entry = outline.getChildAtIndex(index)
        entry.clear_cache()
        if entry.getState().contains(pyatspi.STATE_SELECTED):
            return entry.name
    return ""


def main():
    walk = Walk(int(sys.argv[1]))
    walk.take_the_keyboard()
    for keys, page, expected in (("alt+1", "Programme", "Programme"), ("alt+2", "Register", "Nothing has been published yet")):
        walk.reach(keys, expected)
        walk.look(page, expected)
    walk.find("Check files", {pyatspi.ROLE_PAGE_TAB}).queryAction().doAction(0)
    walk.look("Register, files", "Check a published folder…")
    walk.press("alt+3")
    parts = walk.focus(walk.find("Pages of the workspace", {pyatspi.ROLE_LIST}))
    walk.press("Home")
    for index in range(parts.childCount):
        walk.look(f"Workspace, {parts.getChildAtIndex(index).name}", parts.getChildAtIndex(index).name)
        walk.focus(parts)
        walk.press("Down")
    walk.press("ctrl+k")
    walk.type("census")
    time.sleep(1)
    walk.look("Search", "Search all assessments")
    walk.press("alt+1")
    recent = walk.find("Recent assessments", {pyatspi.ROLE_LIST})
    walk.choose(recent, "DPIA-0007-R1,")
    walk.press("Return")
    walk.press("ctrl+3")
    walk.look("Release, Redact", "What the public will read")
    walk.decide()
    walk.press("ctrl+4")
    walk.look("Release, Publish", "The finished PDF")
    walk.press("alt+1")
    walk.choose(recent, "DPIA-0007,")
    walk.press("Return")
    walk.press("ctrl+1")
    outline = walk.focus(walk.find("Outline", {pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST}))
    walk.press("Home")
    sections = []
    while (chosen := walk.next_in(outline, sections[-1] if sections else "")):
        sections.append(chosen)
        walk.press("Return")
        walk.look(f"Draft, {chosen}", chosen.rsplit(", ", 1)[0])  # the entry says how far it is, the heading does not
        walk.focus(outline)
        walk.press("Left", "Left", "Down")  # up to the section, shut it, on to the next
    if len(sections) < LEAST_SECTIONS:
        walk.faults.append(f"only {len(sections)} sections could be reached")
    for key, step, expected in (("ctrl+2", "Review", "Who signs and advises"),
                                ("ctrl+3", "Redact", "What the public will read"),
                                ("ctrl+4", "Publish", "The finished PDF")):
        walk.press(key)
        walk.look(step, expected)
        if step == "Review":
            walk.find("Compare versions…", {pyatspi.ROLE_PUSH_BUTTON}).queryAction().doAction(0)
            walk.look("Compare versions", "Differences")
            walk.press("Escape")
    for fault in dict.fromkeys(walk.faults):
        print(fault)
    print(f"{walk.pages} pages, {walk.objects} objects, {len(walk.faults)} faults")
    return 1 if walk.faults else 0


if __name__ == "__main__":
    sys.exit(main())
