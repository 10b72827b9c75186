-- Nobody looks a notice up by its id: `seq` is what lists, marks and deliveries go by. Ids are unique by the way they are made.
alter table notices.notice drop constraint notice_id_key;
