"""Pointer and keyboard of the X server, thousands of events a second; xdotool takes a process for each.

    with XTest() as hands:
        hands.drag((10, 10), (200, 120), hold="Shift_L")
        hands.key("Delete")
"""

import ctypes


class XTest:
    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtst = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self.x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self.xtst.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ulong]
        self.xtst.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.xtst.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.display = self.x11.XOpenDisplay(None)
        assert self.display, "there is no display"

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.x11.XCloseDisplay(self.display)

    def sync(self):
        self.x11.XSync(self.display, 0)

    def move(self, x, y):
        self.xtst.XTestFakeMotionEvent(self.display, -1, int(x), int(y), 0)

    def button(self, button, down):
        self.xtst.XTestFakeButtonEvent(self.display, button, int(down), 0)

    def press(self, name, down):
        code = self.x11.XKeysymToKeycode(self.display, self.x11.XStringToKeysym(name.encode()))
        assert code, f"no key gives {name}"
        self.xtst.XTestFakeKeyEvent(self.display, code, int(down), 0)

    def key(self, name, hold=()):
        for held in hold:
            self.press(held, True)
        self.press(name, True)
        self.press(name, False)
        for held in reversed(hold):
            self.press(held, False)
        self.sync()

    def click(self, at, button=1, count=1, hold=()):
        self.move(*at)
        for held in hold:
            self.press(held, True)
        for _ in range(count):
            self.button(button, True)
            self.button(button, False)
        for held in reversed(hold):
            self.press(held, False)
        self.sync()

    def drag(self, start, *stops, button=1, hold=(), middle=None):
        """Presses at the start, moves through the stops, calls middle, and releases."""
        self.move(*start)
        for held in hold:
            self.press(held, True)
        self.button(button, True)
        for (from_x, from_y), (to_x, to_y) in zip((start, *stops), stops):
            for step in range(1, 5):
                self.move(from_x + (to_x - from_x) * step / 4, from_y + (to_y - from_y) * step / 4)
                self.sync()
        if middle is not None:
            middle()
        self.button(button, False)
        for held in reversed(hold):
            self.press(held, False)
        self.sync()
