create table probe (id bigint generated always as identity, seen_at timestamptz not null, constraint probe_pkey primary key (id));
