// The part of libpq's C interface that the module PostgresStore uses, declared by hand so that no '-dev' package is needed.
//
// The library is opened when a registry in PostgreSQL is, and not before: whoever keeps registries in folders needs none
// of it. libpq promises not to change these within libpq.so.5 (https://www.postgresql.org/docs/current/libpq.html). The
// numbers are the published ones. Pipelines are there since libpq 14.

#ifndef OVERSIGHT_CPOSTGRES_H
#define OVERSIGHT_CPOSTGRES_H

#include <stddef.h>
#include <stdint.h>

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;

// ConnStatusType.
#define CPQ_CONNECTION_OK 0
#define CPQ_CONNECTION_BAD 1

// ExecStatusType.
#define CPQ_EMPTY_QUERY 0
#define CPQ_COMMAND_OK 1
#define CPQ_TUPLES_OK 2
#define CPQ_FATAL_ERROR 7
#define CPQ_PIPELINE_SYNC 10
#define CPQ_PIPELINE_ABORTED 11

// Fields of an error.
#define CPQ_DIAG_SQLSTATE 'C'
#define CPQ_DIAG_MESSAGE 'M'

// Types of parameters, as pg_type numbers them; 0 leaves it to the server.
#define CPQ_TYPE_BYTES 17

/// What opening the library came to.
enum cpq_opening {
  /// It is open.
  CPQ_OPEN = 0,
  /// There is no libpq.so.5.
  CPQ_MISSING = 1,
  /// It lacks something: it is older than 14.
  CPQ_TOO_OLD = 2
};

/// Opens the library, once; the functions below may be called only when this has answered CPQ_OPEN.
int cpq_open(void);

/// Connects, waiting until that is done: pairs of `count` keywords and values. Never NULL but without memory.
PGconn *_Nullable cpq_connect(const char *_Nullable const *_Nonnull keywords, const char *_Nullable const *_Nonnull values);
/// CPQ_CONNECTION_OK or CPQ_CONNECTION_BAD.
int cpq_status(const PGconn *_Nonnull connection);
/// What went wrong last, in libpq's words; it never holds a password.
const char *_Nonnull cpq_error_message(const PGconn *_Nonnull connection);
void cpq_finish(PGconn *_Nonnull connection);
/// The process of the server that answers, as it told when the connection was made.
int cpq_backend(const PGconn *_Nonnull connection);
/// The version of the server: 150004 is 15.4.
int cpq_server_version(const PGconn *_Nonnull connection);

int cpq_enter_pipeline(PGconn *_Nonnull connection);
int cpq_pipeline_sync(PGconn *_Nonnull connection);
/// Queues a statement with values; answers come in binary form.
int cpq_send(
  PGconn *_Nonnull connection, const char *_Nonnull command, int count, const uint32_t *_Nullable types,
  const char *_Nullable const *_Nullable values, const int *_Nullable lengths, const int *_Nullable formats);
int cpq_send_prepare(PGconn *_Nonnull connection, const char *_Nonnull name, const char *_Nonnull command, int count,
  const uint32_t *_Nullable types);
int cpq_send_prepared(
  PGconn *_Nonnull connection, const char *_Nonnull name, int count, const char *_Nullable const *_Nullable values,
  const int *_Nullable lengths, const int *_Nullable formats);
PGresult *_Nullable cpq_result(PGconn *_Nonnull connection);

int cpq_result_status(const PGresult *_Nonnull result);
const char *_Nullable cpq_result_field(const PGresult *_Nonnull result, int field);
int cpq_rows(const PGresult *_Nonnull result);
int cpq_columns(const PGresult *_Nonnull result);
const char *_Nonnull cpq_value(const PGresult *_Nonnull result, int row, int column);
int cpq_length(const PGresult *_Nonnull result, int row, int column);
int cpq_is_null(const PGresult *_Nonnull result, int row, int column);
void cpq_clear(PGresult *_Nonnull result);

#endif
