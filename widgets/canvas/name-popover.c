#include "widgets/canvas/name-popover.h"

#include "widgets/canvas/company-entry.h"
#include "widgets/canvas/leaving.h"

/* Of a name, at least and at most, characters */
#define LEAST_WIDTH 12
#define MOST_WIDTH  40

/* Of a text, pixels */
#define NOTE_WIDTH  220
#define NOTE_HEIGHT 72

struct _EntenteNamePopover
{
  GtkPopover parent_instance;

  GtkWidget *stack;
  GtkWidget *entry;
  GtkWidget *company;
  GtkWidget *scroller;
  GtkWidget *note;
  GtkWidget *field;

  EntenteNameFunc done;
  gpointer        user_data;
};

G_DEFINE_TYPE (EntenteNamePopover, entente_name_popover, GTK_TYPE_POPOVER)

static char *
get_text (EntenteNamePopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note));
  GtkTextIter    start;
  GtkTextIter    end;

  if (self->field == self->company)
    return entente_company_entry_get_name (ENTENTE_COMPANY_ENTRY (self->company));

  if (self->field == self->entry)
    return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* Answers once; closing afterwards is no second answer. The answer may be followed by another question. */
static void
answer (EntenteNamePopover *self,
        const char         *text,
        EntenteNameEnd      end)
{
  EntenteNameFunc done = self->done;

  self->done = NULL;

  if (done != NULL)
    done (text, end, self->user_data);

  if (self->done != NULL)
    return;

  /* A selection given up only when the next one is made would take that along. */
  if (self->field != self->note)
    gtk_editable_select_region (GTK_EDITABLE (self->field), 0, 0);

  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
take (EntenteNamePopover *self,
      EntenteNameEnd      end)
{
  g_autofree char *text = get_text (self);

  answer (self, *text != '\0' ? text : NULL, end);
}

static void
activate_cb (EntenteNamePopover *self)
{
  take (self, ENTENTE_NAME_ENTERED);
}

/* Unlike a bare text, an entry cannot grow by itself with what is typed. */
static void
fit_company_cb (GtkEditable *company)
{
  int length = (int)g_utf8_strlen (gtk_editable_get_text (company), -1);

  gtk_editable_set_max_width_chars (company, CLAMP (length, LEAST_WIDTH, MOST_WIDTH));
}

static gboolean
key_pressed_cb (EntenteNamePopover *self,
                guint               key,
                guint               code,
                GdkModifierType     modifiers)
{
  if (key == GDK_KEY_Escape)
    {
      answer (self, NULL, ENTENTE_NAME_GIVEN_UP);
      return GDK_EVENT_STOP;
    }

  if ((key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab) && self->field != self->note)
    {
      take (self, ENTENTE_NAME_TABBED);
      return GDK_EVENT_STOP;
    }

  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && self->field == self->note && (modifiers & GDK_CONTROL_MASK) != 0)
    {
      take (self, ENTENTE_NAME_ENTERED);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
left_cb (GtkWidget *popover)
{
  entente_name_popover_leave (ENTENTE_NAME_POPOVER (popover));
}

static void
entente_name_popover_closed (GtkPopover *popover)
{
  entente_name_popover_leave (ENTENTE_NAME_POPOVER (popover));
}

static void
entente_name_popover_class_init (EntenteNamePopoverClass *klass)
{
  GTK_POPOVER_CLASS (klass)->closed = entente_name_popover_closed;
}

static void
add_fields (EntenteNamePopover *self)
{
  /* By itself, it takes itself for a part of an entry, which a screen reader need not know. */
  self->entry = g_object_new (GTK_TYPE_TEXT, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), LEAST_WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), MOST_WIDTH);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 0.5);
  gtk_text_set_propagate_text_width (GTK_TEXT (self->entry), TRUE);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);

  self->company = entente_company_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->company), LEAST_WIDTH);
  gtk_editable_set_alignment (GTK_EDITABLE (self->company), 0.5);
  g_signal_connect (self->company, "changed", G_CALLBACK (fit_company_cb), NULL);
  fit_company_cb (GTK_EDITABLE (self->company));
  g_signal_connect_swapped (self->company, "activate", G_CALLBACK (activate_cb), self);

  self->note = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->note), GTK_WRAP_WORD_CHAR);
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_size_request (self->scroller, NOTE_WIDTH, NOTE_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->note);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_child (GTK_STACK (self->stack), self->entry);
  gtk_stack_add_child (GTK_STACK (self->stack), self->company);
  gtk_stack_add_child (GTK_STACK (self->stack), self->scroller);
  gtk_popover_set_child (GTK_POPOVER (self), self->stack);
}

static void
entente_name_popover_init (EntenteNamePopover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  add_fields (self);
  self->field = self->entry;
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "name-popover");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  entente_leaving_watch (GTK_POPOVER (self), left_cb);
}

/**
 * entente_name_popover_new:
 *
 * Returns: (transfer floating): a popover; the canvas sets itself as its parent
 */
GtkWidget *
entente_name_popover_new (void)
{
  return g_object_new (ENTENTE_TYPE_NAME_POPOVER, NULL);
}

static void
show_field (EntenteNamePopover        *self,
            const EntenteNameQuestion *question)
{
  const char *text = question->text != NULL ? question->text : "";

  if (question->multiline)
    {
      self->field = self->note;
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note)), text, -1);
    }
  else if (question->companies != NULL)
    {
      self->field = self->company;
      gtk_entry_set_max_length (GTK_ENTRY (self->company), (int)question->max_length);
      entente_company_entry_offer (ENTENTE_COMPANY_ENTRY (self->company), question->companies);
    }
  else
    {
      self->field = self->entry;
      gtk_text_set_max_length (GTK_TEXT (self->entry), (int)question->max_length);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
    }

  gtk_stack_set_visible_child (GTK_STACK (self->stack), question->multiline ? self->scroller : self->field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL, question->label, -1);
}

/**
 * entente_name_popover_ask:
 * @self: a popover
 * @at: what is named, in pixels of the parent
 * @question: what is asked
 * @done: called once, with the answer
 * @user_data: for @done
 *
 * Opens the popover. A question still open is given up.
 */
void
entente_name_popover_ask (EntenteNamePopover        *self,
                          const GdkRectangle        *at,
                          const EntenteNameQuestion *question,
                          EntenteNameFunc            done,
                          gpointer                   user_data)
{
  g_return_if_fail (ENTENTE_IS_NAME_POPOVER (self));
  g_return_if_fail (question != NULL);

  entente_name_popover_give_up (self);
  self->done = done;
  self->user_data = user_data;
  show_field (self, question);

  entente_name_popover_point (self, at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->field);
}

/* The shadow does not count. */
static int
measure_popover (EntenteNamePopover *self,
                 GtkOrientation      orientation)
{
  int size;

  gtk_widget_measure (gtk_widget_get_first_child (GTK_WIDGET (self)), orientation, -1, NULL, &size, NULL, NULL);

  return size;
}

/* The field that is asked for has as much room as @at, less what the popover has around it. */
static void
cover (EntenteNamePopover *self,
       const GdkRectangle *at)
{
  int width;
  int height;

  gtk_widget_set_size_request (self->field, -1, -1);
  gtk_widget_measure (self->stack, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->stack, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (self->field,
                               MAX (at->width - measure_popover (self, GTK_ORIENTATION_HORIZONTAL) + width, -1),
                               MAX (at->height - measure_popover (self, GTK_ORIENTATION_VERTICAL) + height, -1));
}

/**
 * entente_name_popover_point:
 * @self: a popover
 * @at: what is named, in pixels of the parent
 *
 * Moves the popover over the middle of it, and makes it as large when there is room for the name.
 */
void
entente_name_popover_point (EntenteNamePopover *self,
                            const GdkRectangle *at)
{
  GdkRectangle line = {at->x, at->y, at->width, 1};

  g_return_if_fail (ENTENTE_IS_NAME_POPOVER (self));

  if (self->field != self->note)
    cover (self, at);

  /* It hangs from the lower edge of what it points at, which has to be on the screen. */
  line.y = MAX (at->y + (at->height - measure_popover (self, GTK_ORIENTATION_VERTICAL)) / 2 - line.height, 0);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &line);
}

/**
 * entente_name_popover_leave:
 * @self: a popover
 *
 * Takes what was typed so far, if a question is open.
 */
void
entente_name_popover_leave (EntenteNamePopover *self)
{
  g_return_if_fail (ENTENTE_IS_NAME_POPOVER (self));

  if (self->done != NULL)
    take (self, ENTENTE_NAME_LEFT);
}

/**
 * entente_name_popover_give_up:
 * @self: a popover
 *
 * Gives up the question that is open, if there is one.
 */
void
entente_name_popover_give_up (EntenteNamePopover *self)
{
  g_return_if_fail (ENTENTE_IS_NAME_POPOVER (self));

  if (self->done != NULL)
    answer (self, NULL, ENTENTE_NAME_GIVEN_UP);
}
