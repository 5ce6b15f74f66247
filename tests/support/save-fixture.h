#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SaveFixture:
 * @folder: where the planner keeps files
 * @path: of a file there, not yet made
 * @versions: where former versions are kept
 * @old_hash: SHA-256 of the text "old"
 */
typedef struct
{
  char *folder;
  char *path;
  char *versions;
  char *old_hash;
} SaveFixture;

/* A test of saving: what holds, in words, and what finds out. */
typedef struct
{
  const char *name;
  void      (*run) (SaveFixture   *fixture,
                    gconstpointer  data);
} SaveCase;

int      save_fixture_run           (int            *argc,
                                     char         ***argv,
                                     const char     *group,
                                     const SaveCase *cases,
                                     guint           n_cases);
void     save_fixture_put           (const char     *path,
                                     const char     *text);
void     save_fixture_assert_holds  (const char     *path,
                                     const char     *text);
void     save_fixture_assert_only   (SaveFixture    *fixture,
                                     const char     *names);
gboolean save_fixture_save          (SaveFixture    *fixture,
                                     const char     *path,
                                     const char     *text,
                                     const char     *expected,
                                     GError        **error);
gboolean save_fixture_save_over     (SaveFixture    *fixture,
                                     const char     *text,
                                     char          **warning);
char    *save_fixture_show_versions (SaveFixture    *fixture) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
