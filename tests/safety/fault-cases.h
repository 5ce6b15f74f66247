#pragma once

#include "tests/safety/tracer.h"

G_BEGIN_DECLS

/* So many of the cases are tried where each takes long; the others differ from them in the error of the system alone. */
#define FAULT_USUAL_CASES 8u
#define FAULT_ALL_CASES   11u

/* What goes wrong, and how it is called in the name of a test. */
typedef struct
{
  const char *name;
  FaultKind   kind;
  int         code;
} FaultCase;

void     fault_cases_add   (const char    *claim,
                            guint          n_cases,
                            GTestDataFunc  test);
gboolean fault_cases_begin (int           *argc,
                            char        ***argv);

G_END_DECLS
