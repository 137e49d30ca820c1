PRAGMA application_id=1131168363;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE alias (
	name TEXT NOT NULL, 
	"into" TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "alias" VALUES('Ilse Brandt','I. Brandt');
CREATE TABLE article (
	sha256 TEXT NOT NULL, 
	name TEXT NOT NULL, 
	text TEXT NOT NULL, 
	title TEXT, 
	outlet TEXT, 
	author TEXT, 
	published TEXT, 
	url TEXT, 
	title_evidence TEXT, 
	outlet_evidence TEXT, 
	published_evidence TEXT, 
	file_sha256 TEXT, 
	remarks TEXT NOT NULL, 
	deleted BOOLEAN NOT NULL, 
	suggested_by TEXT, 
	PRIMARY KEY (sha256)
);
INSERT INTO "article" VALUES('8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58','harbour.txt','The harbour office counted 3,000 containers on Monday. Mayor Ilse Brandt spoke of about 4,500.','Containers at the quay','Quay Courier',NULL,'2026-11-18',NULL,NULL,'Quay Courier','18 November 2026',NULL,'[]',0,'rules 0');
INSERT INTO "article" VALUES('f1c5d8d1416618bc1add4619f1bea675c51d12102cb7df20d5dffcf3d213131c','second.txt','Nobody counted anything.',NULL,'Quay Courier',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',0,NULL);
CREATE TABLE claim (
	id TEXT NOT NULL, 
	article_sha256 TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	quote TEXT NOT NULL, 
	sentence TEXT NOT NULL, 
	tag TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	low FLOAT, 
	high FLOAT, 
	qualifier TEXT, 
	hedge TEXT, 
	kind TEXT, 
	unit TEXT, 
	counted TEXT, 
	vague BOOLEAN, 
	delta BOOLEAN, 
	speaker TEXT, 
	speaker_text TEXT, 
	cue TEXT, 
	via TEXT NOT NULL, 
	citing TEXT NOT NULL, 
	said_on TEXT, 
	said_on_basis TEXT NOT NULL, 
	status TEXT NOT NULL, 
	base_claim TEXT, 
	series TEXT, 
	stage TEXT, 
	note TEXT, 
	origin TEXT NOT NULL, 
	reason TEXT, 
	score FLOAT, 
	annotator TEXT, 
	created TEXT, 
	updated TEXT, 
	revision INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT claim_span CHECK (0 <= start AND start <= "end"), 
	CONSTRAINT claim_verdict CHECK (verdict IN ('suggested', 'accepted', 'rejected')), 
	CONSTRAINT claim_status CHECK (status IN ('reported', 'expected', 'denied', 'revised_from')), 
	CONSTRAINT claim_origin CHECK (origin IN ('rule', 'model', 'analyst')), 
	FOREIGN KEY(article_sha256) REFERENCES article (sha256)
);
INSERT INTO "claim" VALUES('c3bd180019d54580','8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58',27,32,'3,000','The harbour office counted 3,000','figure','accepted',3000.0,3000.0,'exact',NULL,'count',NULL,'containers',0,0,'harbour office',NULL,NULL,'[]','[]','2026-11-16','resolved','reported',NULL,NULL,NULL,NULL,'rule','a number before a plural',NULL,'ida','2026-11-20T09:04:00Z','2026-11-20T09:04:00Z',10);
INSERT INTO "claim" VALUES('4cbfbc078329f967','8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58',82,93,'about 4,500','The harbour office counted 3,000 containers on Monday. Mayor Ilse Brandt spoke of about 4,500','figure','accepted',4500.0,4500.0,'approx','about','count',NULL,'containers',0,0,'I. Brandt',NULL,NULL,'["Quay Courier"]','[]',NULL,'','reported',NULL,NULL,NULL,'rounded','rule',NULL,NULL,'ida','2026-11-20T09:06:00Z','2026-11-20T09:07:00Z',8);
INSERT INTO "claim" VALUES('00000000000000000000000000000001','8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58',55,93,'Mayor Ilse Brandt spoke of about 4,500','The harbour office counted 3,000 containers on Monday. Mayor Ilse Brandt spoke of about 4,500','claim','accepted',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'I. Brandt',NULL,NULL,'[]','[]',NULL,'','reported',NULL,NULL,NULL,NULL,'analyst',NULL,NULL,'ida','2026-11-20T09:05:00Z','2026-11-20T09:07:00Z',8);
CREATE TABLE client (
	id TEXT NOT NULL, 
	ack INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "client" VALUES('tab',1);
CREATE TABLE event (
	seq INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	who TEXT NOT NULL, 
	act TEXT NOT NULL, 
	words TEXT NOT NULL, 
	changes TEXT NOT NULL, 
	undoable BOOLEAN NOT NULL, 
	undoes INTEGER, 
	undo_next INTEGER, 
	redo_next INTEGER, 
	beneath INTEGER, 
	PRIMARY KEY (seq), 
	FOREIGN KEY(undoes) REFERENCES event (seq), 
	FOREIGN KEY(undo_next) REFERENCES event (seq), 
	FOREIGN KEY(redo_next) REFERENCES event (seq), 
	FOREIGN KEY(beneath) REFERENCES event (seq)
);
INSERT INTO "event" VALUES(1,'2026-11-20T09:00:00Z','root','setting','set annotator','[["setting","annotator",null,null]]',0,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(2,'2026-11-20T09:01:00Z','ida','add','added 2 articles','[["article","8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58",null,null],["printing","8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58:0",null,null],["article","f1c5d8d1416618bc1add4619f1bea675c51d12102cb7df20d5dffcf3d213131c",null,null],["printing","f1c5d8d1416618bc1add4619f1bea675c51d12102cb7df20d5dffcf3d213131c:0",null,null]]',0,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(3,'2026-11-20T09:02:00Z','ida','add','added 0 articles and 1 printing','[["printing","8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58:1",null,null]]',0,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(4,'2026-11-20T09:03:00Z','ida','suggest','suggested 2 claims in 1 article','[["claim","c3bd180019d54580",null,null],["claim","4cbfbc078329f967",null,null],["article","8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58",{"suggested_by":null},null]]',0,NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(5,'2026-11-20T09:04:00Z','ida','judge','accepted “3,000”','[["claim","c3bd180019d54580",{"verdict":"suggested","annotator":null,"created":null,"updated":null},{"verdict":"accepted","annotator":"ida","created":"2026-11-20T09:04:00Z","updated":"2026-11-20T09:04:00Z"}]]',1,NULL,5,NULL,NULL);
INSERT INTO "event" VALUES(6,'2026-11-20T09:05:00Z','ida','mark','tagged “Mayor Ilse Brandt spoke of about 4,500” as claim','[["claim","00000000000000000000000000000001",null,{"id":"00000000000000000000000000000001","article_sha256":"8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58","quote":"Mayor Ilse Brandt spoke of about 4,500","sentence":"The harbour office counted 3,000 containers on Monday. Mayor Ilse Brandt spoke of about 4,500","tag":"claim","verdict":"accepted","speaker":"Ilse Brandt","speaker_text":null,"cue":null,"said_on_basis":"","status":"reported","base_claim":null,"series":null,"stage":null,"note":null,"origin":"analyst","reason":null,"score":null,"annotator":"ida","created":"2026-11-20T09:05:00Z","updated":"2026-11-20T09:05:00Z","start":55,"end":93,"via":"[]","citing":"[]","said_on":null,"low":null,"high":null,"qualifier":null,"hedge":null,"kind":null,"unit":null,"counted":null,"vague":null,"delta":null}]]',1,NULL,6,NULL,5);
INSERT INTO "event" VALUES(7,'2026-11-20T09:06:00Z','ida','edit','set note of “about 4,500”','[["claim","4cbfbc078329f967",{"verdict":"suggested","note":null,"annotator":null,"created":null,"updated":null},{"verdict":"accepted","note":"rounded","annotator":"ida","created":"2026-11-20T09:06:00Z","updated":"2026-11-20T09:06:00Z"}]]',1,NULL,7,NULL,6);
INSERT INTO "event" VALUES(8,'2026-11-20T09:07:00Z','ida','merge','merged Ilse Brandt into I. Brandt','[["alias","Ilse Brandt",null,{"name":"Ilse Brandt","into":"I. Brandt"}],["claim","4cbfbc078329f967",{"speaker":"Ilse Brandt","updated":"2026-11-20T09:06:00Z"},{"speaker":"I. Brandt","updated":"2026-11-20T09:07:00Z"}],["claim","00000000000000000000000000000001",{"speaker":"Ilse Brandt","updated":"2026-11-20T09:05:00Z"},{"speaker":"I. Brandt","updated":"2026-11-20T09:07:00Z"}]]',1,NULL,8,NULL,7);
INSERT INTO "event" VALUES(9,'2026-11-20T09:08:00Z','ida','judge','rejected “3,000”','[["claim","c3bd180019d54580",{"verdict":"accepted","updated":"2026-11-20T09:04:00Z"},{"verdict":"rejected","updated":"2026-11-20T09:08:00Z"}]]',1,NULL,9,NULL,8);
INSERT INTO "event" VALUES(10,'2026-11-20T09:09:00Z','ida','undo','took back: rejected “3,000”','[["claim","c3bd180019d54580",{"verdict":"rejected","updated":"2026-11-20T09:08:00Z"},{"verdict":"accepted","updated":"2026-11-20T09:04:00Z"}]]',1,9,8,10,NULL);
CREATE TABLE printing (
	id TEXT NOT NULL, 
	article_sha256 TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	title TEXT, 
	outlet TEXT, 
	author TEXT, 
	published TEXT, 
	url TEXT, 
	title_evidence TEXT, 
	outlet_evidence TEXT, 
	published_evidence TEXT, 
	file_sha256 TEXT, 
	remarks TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article_sha256) REFERENCES article (sha256)
);
INSERT INTO "printing" VALUES('8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58:0','8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58',0,'harbour.txt','Containers at the quay','Quay Courier',NULL,'2026-11-18',NULL,NULL,'Quay Courier','18 November 2026',NULL,'[]');
INSERT INTO "printing" VALUES('f1c5d8d1416618bc1add4619f1bea675c51d12102cb7df20d5dffcf3d213131c:0','f1c5d8d1416618bc1add4619f1bea675c51d12102cb7df20d5dffcf3d213131c',0,'second.txt',NULL,'Quay Courier',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]');
INSERT INTO "printing" VALUES('8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58:1','8aa132639beb9ffd32bfda85290d22b5a1e563d0abcf07f2bf8794d5eea19a58',1,'copy.txt',NULL,'Evening Tide',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]');
CREATE TABLE setting (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "setting" VALUES('annotator','ida');
CREATE TABLE tag (
	name TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	colour TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	description TEXT NOT NULL, 
	retired BOOLEAN NOT NULL, 
	formerly TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "tag" VALUES('figure',0,'#0072B2','1','a number, with what it means',0,'[]');
INSERT INTO "tag" VALUES('claim',1,'#6b3d00','2','a statement that somebody asserts',0,'[]');
INSERT INTO "tag" VALUES('denial',2,'#c2410c','3','a statement that something is not so',0,'[]');
INSERT INTO "tag" VALUES('forecast',3,'#7c3aed','4','a statement about what is to come',0,'[]');
INSERT INTO "tag" VALUES('quote',4,'#00795c','5','somebody''s words, in quotation marks',0,'[]');
CREATE INDEX printing_article ON printing (article_sha256, place);
CREATE INDEX claim_article ON claim (article_sha256, start);
COMMIT;
