#include "app/question.h"

#include "widgets/sentence.h"

#include <glib/gi18n.h>

/**
 * entente_question_new:
 * @parent: the window it is about
 * @heading: the question, in few words
 * @body: what it means
 *
 * Makes a question that can be answered by "cancel" only, which is also what Escape answers.
 *
 * Returns: (transfer none): the question, to be given answers and then asked
 */
GtkWindow *
entente_question_new (GtkWindow  *parent,
                      const char *heading,
                      const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  return GTK_WINDOW (dialog);
}

/**
 * entente_question_add:
 * @question: a question
 * @response: what the handler is told
 * @label: what the button says, with a mnemonic
 * @appearance: the suggested answer is also the default one
 *
 * Adds an answer.
 */
void
entente_question_add (GtkWindow            *question,
                      const char           *response,
                      const char           *label,
                      AdwResponseAppearance appearance)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (question);

  adw_message_dialog_add_response (dialog, response, label);
  adw_message_dialog_set_response_appearance (dialog, response, appearance);

  if (appearance == ADW_RESPONSE_SUGGESTED)
    adw_message_dialog_set_default_response (dialog, response);
}

/**
 * entente_question_ask:
 * @question: (transfer full): a question
 * @callback: called with @object and the answer
 * @object: a #GObject; when it is gone, so is the question
 *
 * Shows a question.
 */
void
entente_question_ask (GtkWindow *question,
                      GCallback  callback,
                      gpointer   object)
{
  g_signal_connect_object (question, "response", callback, object, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

/**
 * entente_tell:
 * @parent: the window it is about
 * @heading: what happened, in few words
 * @body: what it means and what to do; it becomes a whole sentence
 *
 * Tells what the user must know before going on.
 */
void
entente_tell (GtkWindow  *parent,
              const char *heading,
              const char *body)
{
  g_autofree char *sentence = entente_sentence_new (body);
  GtkWidget       *dialog = adw_message_dialog_new (parent, heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * entente_close_on_escape:
 * @window: a window that belongs to another one
 *
 * Lets Escape close the window, unless what has the keyboard has a use for it.
 */
void
entente_close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}
