//! The files that go with a message: made here, saved beside the database.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use bridgehead::assistant::{Assistant, Now};
use bridgehead::case::{standing_answers, standing_completions};
use bridgehead::message::{Attachment, CaseFile};
use bridgehead::plan::plan;
use bridgehead_drawing::Case;
use bridgehead_drawing::calendar::{Edition, calendar};
use bridgehead_drawing::markdown::markdown;

/// Makes the file and saves it in `folder`; returns where. `None` when the case is gone.
pub(crate) async fn save(
    assistant: &Assistant,
    attachment: &Attachment,
    folder: &Path,
    now: Now,
) -> anyhow::Result<Option<PathBuf>> {
    let Some((case, workflow)) = assistant.case(attachment.case).await? else { return Ok(None) };
    let knowledge = assistant.knowledge();
    let (answers, done) = (standing_answers(&case.answers), standing_completions(&case.completions));
    let plan = plan(workflow, &answers, &done, knowledge, now.today);
    let language = attachment.language;
    let drawn = Case { knowledge, workflow, plan: &plan, language, today: now.today, name: "" };
    let key = format!("case-{}", case.id);
    let (ending, text) = match attachment.format {
        CaseFile::Markdown => ("md", markdown(&drawn)),
        CaseFile::Calendar => {
            let sequence = u32::try_from(case.revision).unwrap_or(u32::MAX);
            ("ics", calendar(&drawn, &Edition { key: &key, sequence, stamp: now.at, withdrawn: &[] }))
        }
    };
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let path = folder.join(format!("{}-{}.{ending}", case.workflow, case.id));
    std::fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(Some(path))
}
