// Runs a program and says how long it took and how much memory it held.
//
//   BenchmarkLauncher RUNS STDIN STDOUT STDERR PROGRAM [ARGUMENT…]
//
// One line a run on standard output: nanoseconds, peak resident kilobytes, exit code. It is small and forks, since the
// kernel counts the memory of whoever starts a program towards that program's peak.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void redirect(const char *path, int flags, int target) {
  int file = open(path, flags, 0644);
  if (file < 0 || dup2(file, target) < 0) _exit(126);
  close(file);
}

static int run_once(char **arguments) {
  long long start = nanoseconds();
  pid_t child = fork();
  if (child < 0) return 71;
  if (child == 0) {
    redirect(arguments[2], O_RDONLY, 0);
    redirect(arguments[3], O_WRONLY | O_CREAT | O_TRUNC, 1);
    redirect(arguments[4], O_WRONLY | O_CREAT | O_TRUNC, 2);
    execvp(arguments[5], arguments + 5);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return 71;
  long long end = nanoseconds();
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
#ifdef __APPLE__
  long kilobytes = usage.ru_maxrss / 1024;
#else
  long kilobytes = usage.ru_maxrss;
#endif
  printf("%lld %ld %d\n", end - start, kilobytes, code);
  return 0;
}

int main(int count, char **arguments) {
  if (count < 6) return 64;
  for (int runs = atoi(arguments[1]); runs > 0; runs--) {
    int code = run_once(arguments);
    if (code != 0) return code;
  }
  return 0;
}
