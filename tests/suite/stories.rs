//! Conversations, word for word. `UPDATE_EXPECT=1 cargo test` rewrites them to what happens now.

use expect_test::expect_file;

use super::harness::{content, play};

macro_rules! story {
    ($name:ident) => {
        #[tokio::test]
        async fn $name() {
            let file =
                expect_file![concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories/", stringify!($name), ".story")];
            file.assert_eq(&play(&file.data(), Some(content())).await);
        }
    };
}

story!(asked_in_three_scripts);
story!(as_of_a_day);
story!(declined_with_a_way_forward);
story!(found_across_languages);
story!(buttons_outlive_a_restart);
story!(another_persons_buttons);
story!(commands);
story!(a_company_in_three_scripts);
story!(repairs);
story!(together);
story!(reminders);
story!(files);
story!(privacy);
story!(a_changed_workflow);
story!(known_already);
story!(twice_and_too_late);

/// On the content that ships: what a founder would really read.
mod real {
    use expect_test::expect_file;

    use super::super::harness::play;

    macro_rules! real_story {
        ($($name:ident),* $(,)?) => { $(
            #[tokio::test]
            async fn $name() {
                let file = expect_file![concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/tests/stories/real/",
                    stringify!($name),
                    ".story"
                )];
                file.assert_eq(&play(&file.data(), None).await);
            }
        )* };
    }

    real_story! {
        company_set_up_en,
        company_set_up_zh_hans,
        company_set_up_zh_hant,
        mainland_entry_en,
        mainland_entry_zh_hans,
        mainland_entry_zh_hant,
        science_park_en,
        science_park_zh_hans,
        science_park_zh_hant,
        centre_en,
        centre_zh_hans,
        centre_zh_hant,
    }
}
