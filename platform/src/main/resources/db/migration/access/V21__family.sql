-- A relative applies for somebody 亲友代办: a third ground on which somebody fills in for somebody else.
alter table access.standing drop constraint standing_ground_check;
alter table access.standing add constraint standing_ground_check check (ground in ('window', 'helper', 'family'));
