-- A matter whose time of keeping has run out takes the words of its documents with it; number, day, code and sums stay.
alter table documents.document add column destroyed_at timestamptz;

-- Why a document is void, as everybody is told who checks it; those declared void before have none.
alter table documents.document add column void_ground text check (void_ground in ('wrong', 'replaced', 'revoked', 'other'));
