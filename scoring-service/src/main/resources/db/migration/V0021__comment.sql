-- One row per response with words: what the customer wrote in its last revision. What follows from the words is added in the
-- background, after the commit: search is null until then.
create table comment (
    workspace      uuid        not null,
    response_id    uuid        not null,
    interaction_id uuid        not null,
    touchpoint     text        not null,
    day            date        not null, -- of the interaction, in the workspace's time zone
    answered_at    timestamptz not null,
    customer_ref   text,
    locale         text, -- the customer's, as the interaction told it
    words          text        not null,
    language       text, -- null: none that is known
    sentiment      text, -- null: not known for this language
    leaning        real, -- -1 to 1
    search         tsvector, -- what the words come to, and the workspace as one more of them
    primary key (workspace, response_id)
);
create index comment_newest on comment (workspace, answered_at, response_id);
create index comment_of_customer on comment (workspace, customer_ref) where customer_ref is not null;
create index comment_waiting on comment (answered_at) where search is null;
create index comment_search on comment using gin (search);

-- One row per topic of a workspace: a comment is on it when it has one of its terms, whichever form the words have in its language.
create table topic (
    workspace uuid   not null,
    key       text   not null,
    name      text   not null,
    terms     text[] not null,
    primary key (workspace, key)
);

-- One row per topic and language: its terms as a query for comments in that language.
create table topic_query (
    workspace uuid    not null,
    key       text    not null,
    language  text    not null, -- '' for comments in none that is known
    query     tsquery not null,
    primary key (workspace, key, language),
    foreign key (workspace, key) references topic on delete cascade
);
