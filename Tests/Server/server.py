"""A server of PostgreSQL in a folder of its own, for what needs one that it may kill or watch."""
import glob, os, pwd, signal, subprocess, sys, time

# Where the newest one that is installed lies; empty without one.
BIN = (sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[4])) or [""])[-1]


class Server:
    """A server that is reached by a socket in its folder; under 'postgres' where root starts it."""

    def __init__(self, folder, bin, syncs):
        self.folder, self.bin, self.data = folder, bin, folder + "/data"
        os.chmod(folder, 0o711)
        if os.getuid() == 0:
            os.chown(folder, pwd.getpwnam("postgres").pw_uid, -1)
        self.do("initdb", "-D", self.data, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-U", "keeper")
        self.options = f"-k {folder} -c listen_addresses= -c max_connections=300 -c fsync={'on' if syncs else 'off'}"
        self.start()
        self.sql("CREATE ROLE oversight LOGIN CREATEROLE", "postgres")
        self.sql("CREATE DATABASE oversight OWNER oversight", "postgres")

    def do(self, name, *words):
        become = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        return subprocess.run([*become, f"{self.bin}/{name}", *words], stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=self.folder)

    def start(self):
        for _ in range(5):
            done = self.do("pg_ctl", "-D", self.data, "-l", self.folder + "/log", "-w", "-o", self.options, "start")
            if done.returncode == 0:
                return
            time.sleep(1)
        sys.exit(f"server: the server does not start: {done.stdout}")

    def stop(self):
        self.do("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def kill_one(self, chance):
        """Kills one of the processes that answer clients: the server then ends all others and recovers."""
        with open(self.data + "/postmaster.pid") as file:
            parent = file.readline().strip()
        found = []
        for path in glob.glob("/proc/[0-9]*/cmdline"):
            try:
                with open(path) as file, open(path.replace("cmdline", "stat")) as stat:
                    if file.read().startswith("postgres: oversight") and stat.read().rpartition(")")[2].split()[1] == parent:
                        found.append(int(path.split("/")[2]))
            except OSError:
                continue
        if found:
            os.kill(chance.choice(sorted(found)), signal.SIGKILL)

    def sql(self, query, database="oversight"):
        done = self.do("psql", "-qAtX", "-F", "\t", "-h", self.folder, "-U", "keeper", "-d", database, "-c", query)
        if done.returncode != 0:
            sys.exit(f"server: {done.stdout}")
        return [line.split("\t") for line in done.stdout.splitlines()]
