#include "model/analysis/card.h"

#include "model/analysis/methods/card.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A difference below this is no trend. */
#define LEAST_CHANGE 1e-6

static const struct
{
  const char *id;
  const char *label;
  const char *help;
  const char *needs;
  const char *quantities[ENTENTE_CARD_VALUES];
} lines[ENTENTE_CARD_LINES] = {
  {"decentralised", N_("Decentralised"), N_("Many partners that matter, none that is everything"), N_("Draw deals between companies"), {"card-effective-partners", "card-largest-share"}},
  {"modular", N_("Modular"), N_("Deals that can be ended one by one, partners that go on without each other"), N_("Draw two deals or more"), {"card-separability", "card-modules"}},
  {"purpose-driven", N_("Purpose-driven"), N_("Every deal says what it is about, where, and until when"), N_("Draw deals between companies"), {"card-purpose"}},
  {"reciprocal", N_("Reciprocal"), N_("What is given is given back"), N_("Enter what each party gives and what it is worth, in the deals"), {"card-reciprocity", "card-one-sided"}},
  {"loose", N_("Loose"), N_("Free to leave, without votes, long terms and exclusivity"), N_("Enter votes, exclusivity, end and notice of the deals"), {"card-autonomy"}},
  {"manageable", N_("Manageable"), N_("No more deals than can be run"), N_("Enter the company’s management capacity and the effort of its deals"), {"card-management"}},
};

static const EntenteQuantity *
find_quantity (const char *name)
{
  for (guint i = 0; i < entente_method_card.n_quantities; i++)
    if (strcmp (entente_method_card.quantities[i].name, name) == 0)
      return &entente_method_card.quantities[i];

  g_return_val_if_reached (NULL);
}

static void
list_years (EntenteCard *self)
{
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (self->report, &n_rows);

  self->years = g_new (int, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    {
      self->company = rows[i].object;

      if (rows[i].year > 0 && (self->n_years == 0 || self->years[self->n_years - 1] != rows[i].year))
        self->years[self->n_years++] = rows[i].year;
    }
}

/* From the day to the last year in which it is known */
static int
find_trend (const EntenteCardValue *value,
            guint                   n_points)
{
  double change = 0;

  for (guint i = n_points; i-- > 0;)
    if (entente_range_is_known (value->points[i]))
      {
        change = entente_range_get_middle (value->points[i]) - entente_range_get_middle (value->value);
        break;
      }

  if (!(fabs (change) > LEAST_CHANGE))
    return 0;

  return change > 0 ? value->quantity->better : -value->quantity->better;
}

static void
fill_value (EntenteCard      *self,
            const char       *quantity,
            EntenteCardValue *value)
{
  value->quantity = find_quantity (quantity);
  value->row = entente_report_find (self->report, quantity, self->company, NULL, NULL, 0);
  value->value = value->row != NULL ? value->row->value : entente_range_unknown;
  value->points = g_new (EntenteRange, self->n_years + 1);

  for (guint i = 0; i < self->n_years; i++)
    {
      const EntenteReportRow *row = entente_report_find (self->report, quantity, self->company, NULL, NULL, self->years[i]);

      value->points[i] = row != NULL ? row->value : entente_range_unknown;
    }

  value->trend = find_trend (value, self->n_years);
}

/**
 * entente_card_new:
 * @report: what the method of the card says
 *
 * Returns: (transfer full): the card
 */
EntenteCard *
entente_card_new (EntenteReport *report)
{
  EntenteCard *self = g_new0 (EntenteCard, 1);

  self->report = entente_report_ref (report);
  list_years (self);

  for (guint i = 0; i < ENTENTE_CARD_LINES; i++)
    {
      EntenteCardLine *line = &self->lines[i];

      line->id = lines[i].id;
      line->label = lines[i].label;
      line->help = lines[i].help;
      line->needs = lines[i].needs;

      for (guint j = 0; j < ENTENTE_CARD_VALUES && lines[i].quantities[j] != NULL; j++)
        fill_value (self, lines[i].quantities[j], &line->values[line->n_values++]);
    }

  return self;
}

void
entente_card_free (EntenteCard *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < ENTENTE_CARD_LINES; i++)
    for (guint j = 0; j < self->lines[i].n_values; j++)
      g_free (self->lines[i].values[j].points);

  g_free (self->years);
  entente_report_unref (self->report);
  g_free (self);
}
