#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultKind:
 * @FAULT_NONE: nothing happens
 * @FAULT_KILL_BEFORE: the process is killed before the call is carried out
 * @FAULT_KILL_AFTER: the process is killed after the call was carried out
 * @FAULT_ERROR: the call is not carried out and returns an error
 * @FAULT_SHORT: the call reads or writes half of what it was asked to
 * @FAULT_MEANWHILE: something else happens before the call is carried out
 *
 * What happens to a process at one of its calls to the system.
 */
typedef enum
{
  FAULT_NONE,
  FAULT_KILL_BEFORE,
  FAULT_KILL_AFTER,
  FAULT_ERROR,
  FAULT_SHORT,
  FAULT_MEANWHILE,
} FaultKind;

/**
 * Fault:
 * @kind: what happens
 * @code: for %FAULT_ERROR, the error of the system
 * @at: to which call, counted from 0
 * @meanwhile: for %FAULT_MEANWHILE, what happens
 * @data: data for @meanwhile
 */
typedef struct
{
  FaultKind kind;
  int       code;
  guint     at;
  void    (*meanwhile) (gpointer data);
  gpointer  data;
} Fault;

/**
 * Trace:
 * @n_calls: how many calls that have to do with files the process made
 * @happened: whether the fault did happen
 * @code: what the process ended with, or -1 when it was killed
 * @names: (element-type utf8): when asked for, names of those calls in order
 */
typedef struct
{
  guint      n_calls;
  gboolean   happened;
  int        code;
  GPtrArray *names;
} Trace;

/**
 * TracedFunc:
 * @data: what was given with the function
 *
 * Runs in a process of its own. Calls are counted from tracer_begin() on.
 *
 * Returns: what the process ends with
 */
typedef int (*TracedFunc) (gpointer data);

gboolean tracer_is_possible (void);
void     tracer_begin       (void);
Trace    tracer_run         (TracedFunc   func,
                             gpointer     data,
                             const Fault *fault,
                             GPtrArray   *names);

G_END_DECLS
