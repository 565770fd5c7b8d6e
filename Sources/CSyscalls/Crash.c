// Nothing here may allocate or lock: the program may have crashed in the middle of either.
#include "CSyscalls.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static char sentence[1024];
static size_t sentence_length;
static int exit_code;
// Of its own, since a stack that has run over has no room left.
static char stack[1 << 16];

static void answer(int number) {
  (void)number;
  size_t done = 0;
  while (done < sentence_length) {
    ssize_t written = write(STDERR_FILENO, sentence + done, sentence_length - done);
    if (written <= 0) break;
    done += (size_t)written;
  }
  _exit(exit_code);
}

void oversight_answer_crashes(const void *text, size_t length, int code) {
  sentence_length = length < sizeof sentence ? length : sizeof sentence;
  if (text) memcpy(sentence, text, sentence_length); else sentence_length = 0;
  exit_code = code;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
  sigaltstack(&own, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = answer;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  sigset_t open;
  sigemptyset(&open);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    sigaction(crashes[i], &action, NULL);
    sigaddset(&open, crashes[i]);
  }
  // Whoever started the program may have left them blocked.
  sigprocmask(SIG_UNBLOCK, &open, NULL);
}
