/** Where a token is typed in, once for each browser. */
import { page } from './layout.js';

export function loginPage(isWrong: boolean) {
  return page({
    title: 'Who is there?',
    children: (
      <form class="filters" method="post" action="/login">
        {isWrong && (
          <p class="fault" role="alert">
            That is not the token.
          </p>
        )}
        <label class="broad">
          <span>WINNOW_TOKEN</span>
          <input type="password" name="token" required autocomplete="current-password" maxlength={500} />
        </label>
        <button type="submit">Come in</button>
      </form>
    ),
  });
}
