#include "tests/safety/worker.h"

#include "model/storage/project-reader.h"
#include "tests/support/edits.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#define EDITS_EACH_SAVE 3u

/* The number of the last edit that is in a project, from 1; 0 for none. */
static guint
get_last_edit (EntenteProject *project)
{
  guint n = entente_project_get_n (project, ENTENTE_COMPANY);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("company-%04u", i + 1);

      g_assert_nonnull (entente_project_lookup (project, id));
    }

  return n;
}

static guint
get_recovered (Worker *self)
{
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (self->state);
  guint best = 0;

  for (guint i = 0; i < leftovers->len; i++)
    {
      const EntenteLeftover *leftover = g_ptr_array_index (leftovers, i);
      guint                  n = leftover->edits->len;
      g_autoptr (EntenteReading) reading = entente_project_read_bytes (leftover->base, NULL);
      guint first = get_last_edit (reading->project) + 1;

      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (numbered_edit_get_number (g_ptr_array_index (leftover->edits, j)), ==, first + j);
      best = MAX (best, first + n - 1);
    }

  return best;
}

/**
 * worker_init:
 * @self: (out): a worker
 * @folder: where it keeps its file
 * @state: where the program keeps its state
 */
void
worker_init (Worker     *self,
             const char *folder,
             const char *state)
{
  self->path = g_build_filename (folder, "plan.entente", NULL);
  self->state = g_strdup (state);
  self->told = mmap (NULL, sizeof (Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (self->told != MAP_FAILED);
}

void
worker_clear (Worker *self)
{
  munmap ((gpointer)self->told, sizeof (Told));
  g_free (self->path);
  g_free (self->state);
}

/**
 * worker_begin_anew:
 * @self: a worker that is not running
 *
 * Saves an empty project, so that it does not grow without end, and forgets what it did before.
 */
void
worker_begin_anew (Worker *self)
{
  g_autoptr (EntenteDocument) document = entente_document_new (self->state);
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (self->state);

  for (guint i = 0; i < leftovers->len; i++)
    g_assert_true (entente_leftover_discard (g_ptr_array_index (leftovers, i), NULL));
  g_assert_true (entente_document_save (document, self->path, TRUE, NULL));
  *self->told = (Told) {.n_saves = self->told->n_saves};
}

/* As a planner does who is offered several to recover: takes the one with the most in it. */
static EntenteDocument *
open_or_recover (Worker *self)
{
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (self->state);
  EntenteDocument *best = entente_document_open (self->path, self->state, NULL);

  for (guint i = 0; i < leftovers->len; i++)
    {
      EntenteDocument *document = entente_document_recover (g_ptr_array_index (leftovers, i), self->state, NULL);
      EntenteDocument *worse = document;

      if (get_last_edit (entente_document_get_project (document)) > get_last_edit (entente_document_get_project (best)))
        {
          worse = best;
          best = document;
        }
      entente_document_close (worse);
      g_object_unref (worse);
    }

  return best;
}

/**
 * worker_run:
 * @self: a worker
 *
 * Edits and saves until it is ended from outside, in a process of its own, which ends with the one that made it.
 */
void
worker_run (Worker *self)
{
  EntenteDocument *document;
  guint            number;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  document = open_or_recover (self);
  number = get_last_edit (entente_document_get_project (document));
  self->told->at_work = TRUE;
  for (;;)
    {
      g_autoptr (EntenteChangeList) edit = numbered_edit_new (++number);
      g_autoptr (GError) error = NULL;

      entente_document_apply (document, edit, &error);
      g_assert_no_error (error);
      entente_document_flush (document, &error);
      g_assert_no_error (error);
      self->told->edit = number;

      if (number % EDITS_EACH_SAVE != 0)
        continue;
      entente_document_save (document, NULL, FALSE, &error);
      g_assert_no_error (error);
      self->told->save = number;
      self->told->n_saves++;
    }
}

/**
 * worker_check:
 * @self: a worker that is not running
 * @told: what it had said to have done
 *
 * Makes sure that all of it is there: what was saved in the file, what was done there or in a journal.
 */
void
worker_check (Worker     *self,
              const Told *told)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (self->path, NULL, &error);
  guint on_disk;

  g_assert_no_error (error);
  g_assert_false (reading->damaged);
  on_disk = get_last_edit (reading->project);
  g_assert_cmpuint (on_disk, >=, told->save);
  g_assert_cmpuint (MAX (on_disk, get_recovered (self)), >=, told->edit);
}
