import { Component, type ReactNode } from "react";
import { ApiError } from "../api/api-error";
import { MissingPage } from "../pages/missing/MissingPage";
import { BrokenPage } from "./BrokenPage";

interface Props {
  /** Another page clears what the last one broke. */
  place: string;
  /** What stands around the words, where the page itself would have filled the window. */
  renderFrame?: (words: ReactNode) => ReactNode;
  children: ReactNode;
}

interface State {
  readonly place: string;
  readonly failure: { readonly error: unknown } | null;
}

/** Catches what a page throws, and always leaves a way on. */
export class RouteBoundary extends Component<Props, State> {
  override state: State = { place: this.props.place, failure: null };

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { place, failure: null };
  }

  static getDerivedStateFromError(error: unknown): Pick<State, "failure"> {
    return { failure: { error } };
  }

  override render() {
    const { failure } = this.state;
    const { renderFrame = (words) => words, children } = this.props;
    if (!failure) return children;
    const { error } = failure;
    if (error instanceof ApiError && error.status === 404) {
      return renderFrame(<MissingPage title={error.message} />);
    }
    return renderFrame(
      <BrokenPage error={error} onRetry={() => this.setState({ failure: null })} />,
    );
  }
}
