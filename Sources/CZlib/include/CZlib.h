// The part of zlib's C interface that the module Sheets uses, declared by hand so that no '-dev' package is needed.
//
// zlib has kept these since 1.2.0 (https://zlib.net/manual.html); the library checks the size of its stream itself.

#ifndef CZLIB_H
#define CZLIB_H

#include <stdint.h>

// Result codes.
#define CZLIB_OK 0
#define CZLIB_STREAM_END 1
#define CZLIB_BUF_ERROR (-5)

// How much to flush.
#define CZLIB_NO_FLUSH 0
#define CZLIB_FINISH 4

typedef struct czlib_stream {
  const uint8_t *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *(*zalloc)(void *, unsigned int, unsigned int);
  void (*zfree)(void *, void *);
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
} czlib_stream;

int deflateInit2_(
    czlib_stream *stream, int level, int method, int windowBits, int memLevel, int strategy, const char *version,
    int size);
int deflate(czlib_stream *stream, int flush);
int deflateEnd(czlib_stream *stream);
int inflateInit2_(czlib_stream *stream, int windowBits, const char *version, int size);
int inflate(czlib_stream *stream, int flush);
int inflateEnd(czlib_stream *stream);
unsigned long crc32(unsigned long crc, const uint8_t *bytes, unsigned int count);

// A stream of plain deflate data, without a header of its own, as archives keep it.
static inline int czlib_start_deflating(czlib_stream *stream, int level) {
  return deflateInit2_(stream, level, 8, -15, 8, 0, "1.2.3", (int)sizeof(czlib_stream));
}

static inline int czlib_start_inflating(czlib_stream *stream) {
  return inflateInit2_(stream, -15, "1.2.3", (int)sizeof(czlib_stream));
}

#endif
