-- CreateTable
CREATE TABLE "submission_attachments" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_count" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "submission_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "submission_attachments_submission_id_position_key" ON "submission_attachments"("submission_id", "position");

-- AddForeignKey
ALTER TABLE "submission_attachments" ADD CONSTRAINT "submission_attachments_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submissions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only reports that say so take pictures along.
CREATE FUNCTION refuse_attachments_nobody_asked_for() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (SELECT r.attachments_allowed FROM submissions s JOIN reports r ON r.id = s.report_id WHERE s.id = NEW.submission_id) THEN
    RAISE EXCEPTION 'this report takes no attachments' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
-- Looked at when the statement is over, since one statement writes the submission and what comes with it.
CREATE TRIGGER attachments_are_allowed AFTER INSERT ON submission_attachments
  FOR EACH ROW EXECUTE FUNCTION refuse_attachments_nobody_asked_for();
