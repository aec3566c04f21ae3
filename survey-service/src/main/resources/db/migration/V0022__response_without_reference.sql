-- An answer is stored by the transaction that holds its invitation, and goes in the statement that deletes the invitation. The foreign
-- key made sure of that once more: it looked each invitation up again and locked it, though it was locked already.
alter table response drop constraint response_invitation_id_fkey;
