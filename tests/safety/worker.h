#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/**
 * Told:
 * @at_work: whether the worker has opened its project
 * @edit: the last edit that is safe
 * @save: the last edit that is saved
 * @n_saves: how many times it saved
 *
 * What a worker says it has done, seen also by the one that ends it.
 */
typedef struct
{
  gboolean at_work;
  guint    edit;
  guint    save;
  guint    n_saves;
} Told;

/**
 * Worker:
 * @path: the file it saves
 * @state: where the program keeps its state
 * @told: what it says it has done
 *
 * A program that edits and saves without pause. Edits are numbered from 1; none may be missing between others.
 */
typedef struct
{
  char          *path;
  char          *state;
  volatile Told *told;
} Worker;

void worker_init       (Worker      *self,
                        const char  *folder,
                        const char  *state);
void worker_clear      (Worker      *self);
void worker_begin_anew (Worker      *self);
void worker_run        (Worker      *self) G_GNUC_NORETURN;
void worker_check      (Worker      *self,
                        const Told  *told);

G_END_DECLS
