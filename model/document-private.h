#pragma once

#include "model/document.h"

G_BEGIN_DECLS

/*
 * @base is the project as the file had it when it was opened or last saved, or as it was made; the journal starts from it.
 * @unsaved is set when the project is not what is on disk, whatever the history says. @late are the edits made while a
 * save is under way: they are not in what is being written.
 */
struct _EntenteDocument
{
  GObject         parent_instance;
  char           *state_folder;
  EntenteProject *project;
  EntenteHistory *history;
  EntenteJournal *journal;
  GPtrArray      *problems;
  char           *path;
  char           *name;
  GBytes         *base;
  char           *expected;
  gboolean        is_journaling;
  gboolean        is_newer;
  gboolean        is_writable;
  gboolean        unsaved;
  gboolean        was_modified;
  GPtrArray      *late;
  char           *shown_title;
  gboolean        shown_modified;
};

EntenteDocument *entente_document_create (const char       *state_folder,
                                          EntenteProject   *project) G_GNUC_WARN_UNUSED_RESULT;
void             entente_document_update (EntenteDocument  *self);

G_END_DECLS
