// The calls of the system that the Glibc module leaves out, since its header shows them to GNU programs only.
#ifndef OVERSIGHT_CSYSTEM_H
#define OVERSIGHT_CSYSTEM_H

#ifdef __linux__
/// Waits until the disk has everything on the file system of an open file; -1 and `errno` when it cannot (syncfs(2)).
int syncfs(int descriptor);
#endif

#endif
