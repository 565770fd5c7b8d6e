// The part of SQLite's C interface that the module SQLite uses, declared by hand so that no '-dev' package is needed.
//
// SQLite promises never to change these (https://sqlite.org/c3ref/intro.html). The numbers are the published ones.
// Everything here has been in SQLite since 3.8.7; what a connection is told by number and an older one does not know, it
// answers with an error that nobody needs.

#ifndef CSQLITE_H
#define CSQLITE_H

#include <stdint.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;

// Result codes; the low eight bits of an extended code.
#define SQLITE_OK 0
#define SQLITE_PERM 3
#define SQLITE_BUSY 5
#define SQLITE_LOCKED 6
#define SQLITE_NOMEM 7
#define SQLITE_READONLY 8
#define SQLITE_INTERRUPT 9
#define SQLITE_IOERR 10
#define SQLITE_CORRUPT 11
#define SQLITE_FULL 13
#define SQLITE_CANTOPEN 14
#define SQLITE_SCHEMA 17
#define SQLITE_TOOBIG 18
#define SQLITE_CONSTRAINT 19
#define SQLITE_MISUSE 21
#define SQLITE_NOTADB 26
#define SQLITE_ROW 100
#define SQLITE_DONE 101

// How to open.
#define SQLITE_OPEN_READONLY 0x00000001
#define SQLITE_OPEN_READWRITE 0x00000002
#define SQLITE_OPEN_CREATE 0x00000004
#define SQLITE_OPEN_URI 0x00000040
#define SQLITE_OPEN_MEMORY 0x00000080
#define SQLITE_OPEN_NOMUTEX 0x00008000

// Types of a column's value.
#define SQLITE_INTEGER 1
#define SQLITE_FLOAT 2
#define SQLITE_TEXT 3
#define SQLITE_BLOB 4
#define SQLITE_NULL 5

#define SQLITE_UTF8 1

// Connections.
extern int sqlite3_open_v2(const char *path, sqlite3 **connection, int flags, const char *vfs);
extern int sqlite3_close_v2(sqlite3 *connection);
extern int sqlite3_extended_result_codes(sqlite3 *connection, int on);
extern int sqlite3_busy_timeout(sqlite3 *connection, int milliseconds);
extern int sqlite3_exec(
    sqlite3 *connection, const char *sql, int (*row)(void *, int, char **, char **), void *context, char **message);
extern int sqlite3_get_autocommit(sqlite3 *connection);
extern int sqlite3_db_readonly(sqlite3 *connection, const char *schema);
extern int sqlite3_changes(sqlite3 *connection);
extern int64_t sqlite3_last_insert_rowid(sqlite3 *connection);
extern const char *sqlite3_libversion(void);

extern int sqlite3_db_config(sqlite3 *connection, int option, ...);
extern int sqlite3_file_control(sqlite3 *connection, const char *schema, int operation, void *argument);
extern void sqlite3_progress_handler(sqlite3 *connection, int steps, int (*stop)(void *), void *context);
extern void *sqlite3_malloc64(uint64_t size);
extern char *sqlite3_temp_directory;

// What 'sqlite3_db_config' and 'sqlite3_file_control' are asked for.
#define CSQLITE_ENABLE_TRIGGER 1003
#define CSQLITE_DEFENSIVE 1010
#define CSQLITE_ENABLE_VIEW 1015
#define CSQLITE_TRUSTED_SCHEMA 1017
#define CSQLITE_PERSIST_WAL 10

// A function with any number of arguments cannot be imported.
static inline int csqlite_configure(sqlite3 *connection, int option, int value) {
  return sqlite3_db_config(connection, option, value, (int *)0);
}

static inline int csqlite_stop(void *context) { return 1; }

// Ends every statement that runs for more than so many steps.
static inline void csqlite_limit_steps(sqlite3 *connection, int steps) {
  sqlite3_progress_handler(connection, steps, csqlite_stop, (void *)0);
}

// Where SQLite puts files of its own from now on; the text is never freed, since it may be in use.
static inline void csqlite_set_temporary_folder(const char *path, uint64_t length) {
  char *copy = (char *)sqlite3_malloc64(length + 1);
  if (!copy) return;
  for (uint64_t place = 0; place < length; place++) copy[place] = path[place];
  copy[length] = 0;
  sqlite3_temp_directory = copy;
}

// Errors.
extern int sqlite3_extended_errcode(sqlite3 *connection);
extern const char *sqlite3_errmsg(sqlite3 *connection);
extern const char *sqlite3_errstr(int code);

// Statements.
extern int sqlite3_prepare_v2(
    sqlite3 *connection, const char *sql, int length, sqlite3_stmt **statement, const char **tail);
extern int sqlite3_step(sqlite3_stmt *statement);
extern int sqlite3_reset(sqlite3_stmt *statement);
extern int sqlite3_finalize(sqlite3_stmt *statement);
extern int sqlite3_clear_bindings(sqlite3_stmt *statement);
extern sqlite3 *sqlite3_db_handle(sqlite3_stmt *statement);
extern const char *sqlite3_sql(sqlite3_stmt *statement);

// Binding, from position 1.
extern int sqlite3_bind_parameter_count(sqlite3_stmt *statement);
extern int sqlite3_bind_null(sqlite3_stmt *statement, int position);
extern int sqlite3_bind_int64(sqlite3_stmt *statement, int position, int64_t value);
extern int sqlite3_bind_double(sqlite3_stmt *statement, int position, double value);
extern int sqlite3_bind_text64(
    sqlite3_stmt *statement, int position, const char *bytes, uint64_t count, void (*release)(void *),
    unsigned char encoding);
extern int sqlite3_bind_blob64(
    sqlite3_stmt *statement, int position, const void *bytes, uint64_t count, void (*release)(void *));

// Columns, from 0.
extern int sqlite3_column_count(sqlite3_stmt *statement);
extern int sqlite3_column_type(sqlite3_stmt *statement, int column);
extern int64_t sqlite3_column_int64(sqlite3_stmt *statement, int column);
extern double sqlite3_column_double(sqlite3_stmt *statement, int column);
extern const unsigned char *sqlite3_column_text(sqlite3_stmt *statement, int column);
extern const void *sqlite3_column_blob(sqlite3_stmt *statement, int column);
extern int sqlite3_column_bytes(sqlite3_stmt *statement, int column);

// SQLITE_TRANSIENT, a cast that cannot be imported: SQLite copies the bytes. A null pointer would bind NULL, so
// nothing at all is bound as a pointer to no bytes.

static inline int csqlite_bind_text(sqlite3_stmt *statement, int position, const void *bytes, uint64_t count) {
  return sqlite3_bind_text64(
      statement, position, count ? (const char *)bytes : "", count, (void (*)(void *))(intptr_t)-1, SQLITE_UTF8);
}

static inline int csqlite_bind_blob(sqlite3_stmt *statement, int position, const void *bytes, uint64_t count) {
  return sqlite3_bind_blob64(statement, position, count ? bytes : "", count, (void (*)(void *))(intptr_t)-1);
}

#endif
