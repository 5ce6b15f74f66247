#include "model/network/key-dates.h"

/* What comes and goes; the dates of sources and views say nothing about the plan. */
#define DATED_TYPES                                                                                      \
  (ENTENTE_ASSET_TYPES | ENTENTE_TYPE_BIT (ENTENTE_COMPANY) | ENTENTE_TYPE_BIT (ENTENTE_OFFER) |         \
   ENTENTE_TYPE_BIT (ENTENTE_WANT) | ENTENTE_TYPE_BIT (ENTENTE_DEAL) | ENTENTE_TYPE_BIT (ENTENTE_FLOW) | \
   ENTENTE_TYPE_BIT (ENTENTE_STAKE) | ENTENTE_TYPE_BIT (ENTENTE_MILESTONE))

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  gint32 x = entente_date_get_first_day (a);
  gint32 y = entente_date_get_first_day (b);

  return (x > y) - (x < y);
}

static void
collect_object (EntenteObject *object,
                GArray        *dates)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteDate *date = NULL;

      if (entente_object_get_field (object, i)->kind == ENTENTE_FIELD_DATE)
        date = entente_object_get_date (object, i);

      if (date != NULL)
        g_array_append_vals (dates, date, 1);
    }
}

static void
drop_doubles (GArray *dates)
{
  guint n = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      EntenteDate *date = &g_array_index (dates, EntenteDate, i);

      if (n == 0 || compare_dates (date, &g_array_index (dates, EntenteDate, n - 1)) != 0)
        g_array_index (dates, EntenteDate, n++) = *date;
    }

  g_array_set_size (dates, n);
}

/**
 * entente_key_dates_list:
 * @scope: a plan
 *
 * Lists the dates on which something in the plan begins, ends or changes, each day once.
 *
 * Returns: (transfer full) (element-type EntenteDate): the dates, the earliest first
 */
GArray *
entente_key_dates_list (EntenteScope *scope)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (EntenteDate));

  g_return_val_if_fail (ENTENTE_IS_SCOPE (scope), dates);

  for (int type = 0; type < ENTENTE_N_TYPES; type++)
    {
      GListModel *objects = DATED_TYPES & ENTENTE_TYPE_BIT (type) ? entente_scope_get_objects (scope, type) : NULL;

      for (guint i = 0; objects != NULL && i < g_list_model_get_n_items (objects); i++)
        {
          g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

          collect_object (object, dates);
        }
    }

  g_array_sort (dates, compare_dates);
  drop_doubles (dates);

  return dates;
}

/**
 * entente_key_dates_step:
 * @scope: a plan
 * @day: the Julian day to start from
 * @step: 1 for the next key date, -1 for the one before
 * @date: (out): that date; untouched when there is none
 *
 * Returns: whether there is one
 */
gboolean
entente_key_dates_step (EntenteScope *scope,
                        gint32        day,
                        int           step,
                        EntenteDate  *date)
{
  g_autoptr (GArray) dates = entente_key_dates_list (scope);
  gboolean found = FALSE;

  for (guint i = 0; i < dates->len; i++)
    {
      const EntenteDate *candidate = &g_array_index (dates, EntenteDate, i);
      gint32             first = entente_date_get_first_day (candidate);

      if (step < 0 ? first < day : first > day && !found)
        {
          *date = *candidate;
          found = TRUE;
        }
    }

  return found;
}
