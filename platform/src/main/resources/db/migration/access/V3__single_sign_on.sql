-- Other systems whose people sign in here (relying parties of OpenID Connect). Without a secret it is one that runs in a browser or on a
-- telephone, and proves itself by PKCE alone. One that is trusted is the city's own: nobody is asked whether he agrees.
create table access.application (
  id          uuid        primary key,
  client_id   text        not null unique,
  name        text        not null check (length(btrim(name)) > 0),
  name_en     text        not null,
  secret_hash bytea,
  redirects   text[]      not null check (cardinality(redirects) > 0),
  farewells   text[]      not null,
  scopes      text[]      not null,
  trusted     boolean     not null,
  made_at     timestamptz not null,
  made_by     uuid        not null references access.account (id),
  blocked_at  timestamptz
);

-- One sign-in of somebody in another system. Tokens are found by their hashes; the rest is sealed with a key of the home, so that a copy of
-- the database opens nothing.
create table access.sign_on (
  id           text        primary key,
  application  uuid        not null references access.application (id),
  account      uuid        not null references access.account (id),
  begun_at     timestamptz not null,
  ends_at      timestamptz not null,
  state_hash   bytea,
  code_hash    bytea,
  access_hash  bytea,
  refresh_hash bytea,
  id_hash      bytea,
  sealed       bytea       not null
);

create index sign_on_state on access.sign_on (state_hash) where state_hash is not null;
create index sign_on_code on access.sign_on (code_hash) where code_hash is not null;
create index sign_on_access on access.sign_on (access_hash) where access_hash is not null;
create index sign_on_refresh on access.sign_on (refresh_hash) where refresh_hash is not null;
create index sign_on_id on access.sign_on (id_hash) where id_hash is not null;
create index sign_on_account on access.sign_on (account, application);
create index sign_on_end on access.sign_on (ends_at);

-- What somebody agreed that an application learns of him.
create table access.consent (
  application uuid        not null references access.application (id),
  account     uuid        not null references access.account (id),
  scopes      text[]      not null,
  at          timestamptz not null,
  primary key (application, account)
);

-- The keys that tokens are signed with: the newest signs, older ones are shown until what they signed has run out.
create table access.signing_key (
  id      text        primary key,
  made_at timestamptz not null,
  sealed  bytea       not null
);

-- Signing in by the provider of identities outside: who there is whom here.
create table access.outside_link (
  issuer  text        not null,
  subject text        not null,
  account uuid        not null references access.account (id),
  name    text,
  at      timestamptz not null,
  primary key (issuer, subject)
);

create index outside_link_account on access.outside_link (account);

-- A browser under way to the provider outside and back; `subject` is who came back and is not linked yet. Found by the hash of its cookie.
create table access.outside_try (
  hash     bytea       primary key,
  sealed   bytea       not null,
  begun_at timestamptz not null,
  issuer   text,
  subject  text,
  name     text
);
