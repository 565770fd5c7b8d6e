// Calls of the system that no header may offer: the numbers and shapes are the kernel's, which never changes them.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CSyscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __linux__

#ifndef SYS_openat2
#define SYS_openat2 437
#endif

struct oversight_open_how {
  uint64_t flags;
  uint64_t mode;
  uint64_t resolve;
};

int oversight_open_beneath(int folder, const char *path, int flags, unsigned mode) {
  struct oversight_open_how how;
  memset(&how, 0, sizeof how);
  how.flags = (uint64_t)flags;
  how.mode = (flags & O_CREAT) ? mode : 0;
  // RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH
  how.resolve = 0x02 | 0x04 | 0x08;
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

int oversight_identity(int folder, const char *path, struct oversight_identity *identity) {
  struct statx status;
  if (statx(folder, path, AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_TYPE | STATX_SIZE | STATX_BTIME, &status) != 0)
    return -1;
  identity->inode = status.stx_ino;
  identity->size = status.stx_size;
  identity->is_file = S_ISREG(status.stx_mode) ? 1 : 0;
  if (status.stx_mask & STATX_BTIME) {
    identity->born_seconds = status.stx_btime.tv_sec;
    identity->born_nanoseconds = status.stx_btime.tv_nsec;
  } else {
    // Without a time of birth the device is all there is to tell copies apart.
    identity->born_seconds = ((int64_t)status.stx_dev_major << 32) | status.stx_dev_minor;
    identity->born_nanoseconds = 0xffffffffu;
  }
  return 0;
}

#endif
