// Calls of the system that the Glibc module leaves out, since its header shows them to GNU programs only.
#ifndef OVERSIGHT_CSYSCALLS_H
#define OVERSIGHT_CSYSCALLS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __linux__
/// Waits until the disk has everything on the file system of an open file; -1 and `errno` when it cannot (syncfs(2)).
int syncfs(int descriptor);

/// Opens nothing but a place in the file system, a link itself too: O_PATH of open(2), which headers show to GNU programs only.
#define OVERSIGHT_PATH_ONLY 010000000

/// Opens a file or folder beneath another; no symbolic link on the way is followed, nor one at its end (openat2(2)).
///
/// -1 and `errno`: ENOSYS on a kernel before 5.6, EPERM also where a sandbox forbids the call, ELOOP for a link, EXDEV for
/// a path that leads out.
int oversight_open_beneath(int folder, const char *_Nonnull path, int flags, unsigned mode);

/// What tells a file from any other that ever stood or will stand in its place.
struct oversight_identity {
  uint64_t inode;
  uint64_t size;
  /// When the file was made, which nobody can choose; the device where the file system does not know.
  int64_t born_seconds;
  uint32_t born_nanoseconds;
  /// Whether it is an ordinary file.
  int32_t is_file;
};

/// Asks for the identity of a file, or of a link itself (statx(2)); -1 and `errno` when it cannot be known.
int oversight_identity(int folder, const char *_Nonnull path, struct oversight_identity *_Nonnull identity);
#endif

/// Makes crashes of the program (SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT) write a text to standard error and end it
/// with `code`, in the place of what the system or a runtime would do.
///
/// - text: `length` bytes, of which a copy is kept; what does not fit into 1 KiB is left out.
void oversight_answer_crashes(const void *_Nullable text, size_t length, int code);

#endif
