#include "model/analysis/economy/economy-reader.h"

#include "model/analysis/economy/economy-builder.h"

/* To find an object, or to make room for it, takes a quarter of the time that reading it takes. */
#define GATHERED_WHILE_ONE_IS_READ 4

/* n_tables: how many tables have been begun; gathering: (nullable): what finds the objects of the last of them; objects: (nullable):
   those objects, n_read of which have been read into their accounts, of which the next is at account. */
struct _EntenteEconomyReader
{
  EntenteScope            *scope;
  EntenteEconomyOptions    options;
  EntenteEconomyBuilder    builder;
  guint                    n_tables;
  EntenteEconomyGathering *gathering;
  GPtrArray               *objects;
  guint                    n_read;
  guint8                  *account;
};

/**
 * entente_economy_reader_new:
 * @scope: the plan in one scenario
 * @options: for which date, and what is tried out; what it points to has to outlive the reader
 *
 * Returns: (transfer full): a reader that has read nothing yet
 */
EntenteEconomyReader *
entente_economy_reader_new (EntenteScope                *scope,
                            const EntenteEconomyOptions *options)
{
  EntenteEconomyReader *self = g_new0 (EntenteEconomyReader, 1);

  self->scope = g_object_ref (scope);
  self->options = *options;
  self->builder = (EntenteEconomyBuilder) {.scope = self->scope, .options = &self->options};
  entente_economy_builder_start (&self->builder);

  return self;
}

void
entente_economy_reader_free (EntenteEconomyReader *self)
{
  entente_economy_builder_clear (&self->builder);
  g_clear_pointer (&self->gathering, entente_economy_gathering_free);
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_object_unref (self->scope);
  g_free (self);
}

static void
begin_table (EntenteEconomyReader *self)
{
  self->gathering = entente_economy_gathering_new (&self->builder, &entente_account_tables[self->n_tables++]);
}

static void
take_objects (EntenteEconomyReader *self)
{
  const EntenteAccountTable *table = &entente_account_tables[self->n_tables - 1];
  guint32                    first;

  g_clear_pointer (&self->objects, g_ptr_array_unref);
  self->objects = entente_economy_gathering_get_objects (self->gathering, &first);
  g_clear_pointer (&self->gathering, entente_economy_gathering_free);
  self->n_read = 0;
  self->account = *(guint8 **)((guint8 *)self->builder.economy + table->items) + first * table->size;
}

static void
read_object (EntenteEconomyReader *self)
{
  const EntenteAccountTable *table = &entente_account_tables[self->n_tables - 1];

  entente_economy_builder_read (&self->builder, table, g_ptr_array_index (self->objects, self->n_read++), self->account);
  self->account += table->size;
}

/**
 * entente_economy_reader_advance:
 * @self: a reader
 * @n_objects: how many objects to read now, at most
 *
 * Returns: whether all of the plan has been read
 */
gboolean
entente_economy_reader_advance (EntenteEconomyReader *self,
                                guint                 n_objects)
{
  for (guint n = 0; n < n_objects; n++)
    {
      if (self->gathering != NULL)
        {
          if (entente_economy_gathering_advance (self->gathering, GATHERED_WHILE_ONE_IS_READ))
            take_objects (self);
        }
      else if (self->objects != NULL && self->n_read < self->objects->len)
        read_object (self);
      else if (self->n_tables < entente_n_account_tables)
        begin_table (self);
      else
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_economy_reader_finish:
 * @self: a reader that has read all of the plan
 *
 * Returns: (transfer full): the plan in numbers; to be asked for once
 */
EntenteEconomy *
entente_economy_reader_finish (EntenteEconomyReader *self)
{
  return entente_economy_builder_finish (&self->builder);
}

/**
 * entente_economy_new:
 * @scope: the plan in one scenario
 * @options: for which date, and what is tried out
 *
 * Left out are contributions that go from a party to itself or to a company outside the deal, and what belongs to
 * something that is not there.
 *
 * Time: O(n log n) of the number of objects.
 *
 * Returns: (transfer full): the plan in numbers
 */
EntenteEconomy *
entente_economy_new (EntenteScope                *scope,
                     const EntenteEconomyOptions *options)
{
  g_autoptr (EntenteEconomyReader) reader = entente_economy_reader_new (scope, options);

  while (!entente_economy_reader_advance (reader, G_MAXUINT))
    continue;

  return entente_economy_reader_finish (reader);
}
