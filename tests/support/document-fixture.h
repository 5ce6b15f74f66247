#pragma once

#include "model/document.h"
#include "model/error.h"

G_BEGIN_DECLS

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entente xmlns=\"urn:entente:project:1\" version=\"1.0\">\n"
#define TAIL "</entente>\n"
#define ROOT "  <project id=\"project\" title=\"Alliance\"/>\n"
#define ACME "  <company id=\"acme-0001\" name=\"Acme\"/>\n"

/**
 * DocumentFixture:
 * @folder: where the planner keeps files
 * @state: where the program keeps its state
 * @path: a project file with one company, called Acme
 * @document: (nullable): the document at work
 */
typedef struct
{
  char            *folder;
  char            *state;
  char            *path;
  EntenteDocument *document;
} DocumentFixture;

/* A test of a document: what holds, in words, and what finds out. */
typedef struct
{
  const char *name;
  void      (*run) (DocumentFixture *fixture,
                    gconstpointer    data);
} DocumentCase;

int                document_fixture_run                 (int             *argc,
                                                         char          ***argv,
                                                         const char       *group,
                                                         const DocumentCase *cases,
                                                         guint             n_cases);
void               document_fixture_set_up              (DocumentFixture *fixture,
                                                         gconstpointer    data);
void               document_fixture_tear_down           (DocumentFixture *fixture,
                                                         gconstpointer    data);
void               document_fixture_put                 (DocumentFixture *fixture,
                                                         const char      *text);
void               document_fixture_open                (DocumentFixture *fixture);
void               document_fixture_crash               (DocumentFixture *fixture);
void               document_fixture_recover             (DocumentFixture *fixture);
GPtrArray         *document_fixture_find_leftovers      (DocumentFixture *fixture) G_GNUC_WARN_UNUSED_RESULT;
EntenteChangeList *document_fixture_make_rename         (const char      *name) G_GNUC_WARN_UNUSED_RESULT;
void               document_fixture_rename              (DocumentFixture *fixture,
                                                         const char      *name);
void               document_fixture_add                 (DocumentFixture *fixture,
                                                         const char      *id,
                                                         const char      *name);
void               document_fixture_save                (DocumentFixture *fixture);
void               document_fixture_assert_not_saved    (DocumentFixture *fixture,
                                                         const char      *path,
                                                         EntenteError     code);
void               document_fixture_assert_named        (DocumentFixture *fixture,
                                                         const char      *name);
void               document_fixture_assert_holds        (DocumentFixture *fixture,
                                                         const char      *text);
void               document_fixture_assert_file_named   (DocumentFixture *fixture,
                                                         const char      *name);
void               document_fixture_assert_nothing_left (DocumentFixture *fixture);

G_END_DECLS
