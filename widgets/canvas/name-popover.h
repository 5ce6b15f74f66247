#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteNamePopover:
 *
 * Asks for a name, or for the text of a note, on the spot: it lies over what is named. Enter and Tab take the name, Escape
 * gives up; whatever else the hand or the keyboard turns to takes it too, and is not held up by it.
 */
#define ENTENTE_TYPE_NAME_POPOVER (entente_name_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNamePopover, entente_name_popover, ENTENTE, NAME_POPOVER, GtkPopover)

/**
 * EntenteNameEnd:
 *
 * How the question was answered: given up, left for something else, or by which key.
 */
typedef enum
{
  ENTENTE_NAME_GIVEN_UP,
  ENTENTE_NAME_LEFT,
  ENTENTE_NAME_ENTERED,
  ENTENTE_NAME_TABBED,
} EntenteNameEnd;

/**
 * EntenteNameQuestion:
 * @label: what is asked for, for assistive technology
 * @text: (nullable): what it is called so far
 * @companies: (nullable) (array zero-terminated=1): names of companies to offer while one is typed, as in #EntenteCompanyEntry
 * @max_length: how many characters the name may have, 0 for any number
 * @multiline: whether it may have several lines
 *
 * What is asked.
 */
typedef struct
{
  const char        *label;
  const char        *text;
  const char *const *companies;
  guint              max_length;
  gboolean           multiline;
} EntenteNameQuestion;

/**
 * EntenteNameFunc:
 * @text: (nullable): what was typed, %NULL when it was nothing or given up
 * @end: how it ended
 * @user_data: what was passed to entente_name_popover_ask()
 *
 * It may ask for the next name at once; the popover then stays, and no key is lost.
 */
typedef void (*EntenteNameFunc) (const char    *text,
                                 EntenteNameEnd end,
                                 gpointer       user_data);

GtkWidget *entente_name_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_name_popover_ask (EntenteNamePopover  *self,
                                     const GdkRectangle  *at,
                                     const EntenteNameQuestion *question,
                                     EntenteNameFunc      done,
                                     gpointer             user_data);
void       entente_name_popover_point (EntenteNamePopover  *self,
                                       const GdkRectangle  *at);
void       entente_name_popover_leave (EntenteNamePopover  *self);
void       entente_name_popover_give_up (EntenteNamePopover *self);

G_END_DECLS
