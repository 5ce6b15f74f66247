#pragma once

#include "tests/widgets/fixture.h"
#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* A form or panel in a window, used as a planner uses it. */

GtkWidget          *form_fixture_show        (GtkWidget           *content) G_GNUC_WARN_UNUSED_RESULT;
void                form_fixture_close       (GtkWidget           *window);
void                form_fixture_settle      (void);
void                form_fixture_wait        (guint                milliseconds);
GtkWidget          *form_fixture_find        (GtkWidget           *root,
                                              GType                type,
                                              guint                nth);
EntenteFieldEditor *form_fixture_find_editor (GtkWidget           *root,
                                              const char          *field);
GtkWidget          *form_fixture_find_entry  (GtkWidget           *root,
                                              const char          *field);
gboolean            form_fixture_shows_text  (GtkWidget           *root,
                                              const char          *text);
void                form_fixture_type        (GtkWidget           *entry,
                                              const char          *text);
void                form_fixture_enter       (GtkWidget           *entry);
gboolean            form_fixture_press       (GtkWidget           *entry,
                                              guint                key,
                                              GdkModifierType      state);
gboolean            form_fixture_escape      (GtkWidget           *entry);
void                form_fixture_click       (GtkWidget           *button);
void                form_fixture_assert_value (EntenteWorkspace   *workspace,
                                              const char          *id,
                                              const char          *field,
                                              const char          *text);
void                form_fixture_assert_one_step (EntenteWorkspace *workspace,
                                              const char          *before);

G_END_DECLS
