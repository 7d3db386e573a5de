//! The files that go with a message, saved beside the database.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use bridgehead::assistant::{Assistant, Now};
use bridgehead::message::Attachment;
use bridgehead_drawing::file::made;

/// Makes the file and saves it in `folder`; returns where. `None` when the case is gone.
pub(crate) async fn save(
    assistant: &Assistant,
    attachment: &Attachment,
    folder: &Path,
    now: Now,
) -> anyhow::Result<Option<PathBuf>> {
    let Some(file) = made(assistant, attachment, now).await? else { return Ok(None) };
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let path = folder.join(file.name);
    std::fs::write(&path, file.bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(Some(path))
}
