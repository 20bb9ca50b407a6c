"""Runs a command in silence and prints its processor seconds and its highest peak memory in MiB.

A process of its own, started bare: a child begins with the peak memory of the process that starts it.
"""

from __future__ import annotations

import os
import sys

silence = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=silence)
_, status, usage = os.wait4(pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
sys.exit(1 if status else 0)
