#include "CPostgres.h"

#include <dlfcn.h>
#include <pthread.h>

// What is called of the library, by the names it has there.
static struct {
  PGconn *(*PQconnectdbParams)(const char *const *, const char *const *, int);
  int (*PQstatus)(const PGconn *);
  char *(*PQerrorMessage)(const PGconn *);
  void (*PQfinish)(PGconn *);
  int (*PQbackendPID)(const PGconn *);
  int (*PQserverVersion)(const PGconn *);
  void *(*PQsetNoticeReceiver)(PGconn *, void (*)(void *, const PGresult *), void *);
  int (*PQenterPipelineMode)(PGconn *);
  int (*PQpipelineSync)(PGconn *);
  int (*PQsendQueryParams)(
    PGconn *, const char *, int, const unsigned int *, const char *const *, const int *, const int *, int);
  int (*PQsendPrepare)(PGconn *, const char *, const char *, int, const unsigned int *);
  int (*PQsendQueryPrepared)(PGconn *, const char *, int, const char *const *, const int *, const int *, int);
  PGresult *(*PQgetResult)(PGconn *);
  int (*PQresultStatus)(const PGresult *);
  char *(*PQresultErrorField)(const PGresult *, int);
  int (*PQntuples)(const PGresult *);
  int (*PQnfields)(const PGresult *);
  char *(*PQgetvalue)(const PGresult *, int, int);
  int (*PQgetlength)(const PGresult *, int, int);
  int (*PQgetisnull)(const PGresult *, int, int);
  void (*PQclear)(PGresult *);
} pq;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int opening = CPQ_MISSING;

static void open_library(void) {
#ifdef __APPLE__
  void *library = dlopen("libpq.5.dylib", RTLD_NOW | RTLD_LOCAL);
#else
  void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
#endif
  if (!library) return;
  opening = CPQ_TOO_OLD;
#define FIND(name) if (!(*(void **)&pq.name = dlsym(library, #name))) return;
  FIND(PQconnectdbParams) FIND(PQstatus) FIND(PQerrorMessage) FIND(PQfinish) FIND(PQbackendPID) FIND(PQserverVersion)
  FIND(PQsetNoticeReceiver) FIND(PQenterPipelineMode) FIND(PQpipelineSync) FIND(PQsendQueryParams) FIND(PQsendPrepare)
  FIND(PQsendQueryPrepared) FIND(PQgetResult) FIND(PQresultStatus) FIND(PQresultErrorField) FIND(PQntuples)
  FIND(PQnfields) FIND(PQgetvalue) FIND(PQgetlength) FIND(PQgetisnull) FIND(PQclear)
#undef FIND
  opening = CPQ_OPEN;
}

int cpq_open(void) {
  pthread_once(&once, open_library);
  return opening;
}

// What a server notes beside its answers is no error, and belongs to nobody's output.
static void ignore(void *argument, const PGresult *result) {
  (void)argument;
  (void)result;
}

PGconn *cpq_connect(const char *const *keywords, const char *const *values) {
  PGconn *connection = pq.PQconnectdbParams(keywords, values, 0);
  if (connection) pq.PQsetNoticeReceiver(connection, ignore, 0);
  return connection;
}

int cpq_status(const PGconn *connection) { return pq.PQstatus(connection); }
const char *cpq_error_message(const PGconn *connection) { return pq.PQerrorMessage(connection); }
void cpq_finish(PGconn *connection) { pq.PQfinish(connection); }
int cpq_backend(const PGconn *connection) { return pq.PQbackendPID(connection); }
int cpq_server_version(const PGconn *connection) { return pq.PQserverVersion(connection); }
int cpq_enter_pipeline(PGconn *connection) { return pq.PQenterPipelineMode(connection); }
int cpq_pipeline_sync(PGconn *connection) { return pq.PQpipelineSync(connection); }

int cpq_send(
  PGconn *connection, const char *command, int count, const uint32_t *types, const char *const *values,
  const int *lengths, const int *formats) {
  return pq.PQsendQueryParams(connection, command, count, types, values, lengths, formats, 1);
}

int cpq_send_prepare(
  PGconn *connection, const char *name, const char *command, int count, const uint32_t *types) {
  return pq.PQsendPrepare(connection, name, command, count, types);
}

int cpq_send_prepared(
  PGconn *connection, const char *name, int count, const char *const *values, const int *lengths, const int *formats) {
  return pq.PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1);
}

PGresult *cpq_result(PGconn *connection) { return pq.PQgetResult(connection); }
int cpq_result_status(const PGresult *result) { return pq.PQresultStatus(result); }
const char *cpq_result_field(const PGresult *result, int field) { return pq.PQresultErrorField(result, field); }
int cpq_rows(const PGresult *result) { return pq.PQntuples(result); }
int cpq_columns(const PGresult *result) { return pq.PQnfields(result); }
const char *cpq_value(const PGresult *result, int row, int column) { return pq.PQgetvalue(result, row, column); }
int cpq_length(const PGresult *result, int row, int column) { return pq.PQgetlength(result, row, column); }
int cpq_is_null(const PGresult *result, int row, int column) { return pq.PQgetisnull(result, row, column); }
void cpq_clear(PGresult *result) { pq.PQclear(result); }
